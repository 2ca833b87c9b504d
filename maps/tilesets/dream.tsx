<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="dream" tilewidth="32" tileheight="32" tilecount="8" columns="4">
 <image source="dream.png" width="128" height="64"/>
 <tile id="0" type="Terrain">
  <properties>
   <property name="key" value="dream_gravel"/>
  </properties>
 </tile>
 <tile id="1" type="Terrain">
  <properties>
   <property name="key" value="dream_ice"/>
  </properties>
 </tile>
 <tile id="2" type="Terrain">
  <properties>
   <property name="key" value="dream_snow"/>
   <property name="move_cost" type="int" value="2"/>
  </properties>
 </tile>
 <tile id="3" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="dream_wall"/>
  </properties>
 </tile>
 <tile id="4" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="half"/>
   <property name="key" value="dream_boulder"/>
  </properties>
 </tile>
 <tile id="5" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="dream_monolith"/>
  </properties>
 </tile>
 <tile id="6" type="Terrain">
  <properties>
   <property name="key" value="dream_exit"/>
  </properties>
 </tile>
</tileset>
