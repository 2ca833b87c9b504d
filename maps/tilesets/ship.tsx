<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="ship" tilewidth="32" tileheight="32" tilecount="12" columns="4">
 <image source="ship.png" width="128" height="96"/>
 <tile id="0" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="1" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="2" type="Terrain">
  <properties>
   <property name="key" value="ship_hazard"/>
  </properties>
 </tile>
 <tile id="3" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="4" type="Terrain">
  <properties>
   <property name="key" value="ship_scorch"/>
  </properties>
 </tile>
 <tile id="5" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="6" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="half"/>
   <property name="key" value="ship_crate"/>
  </properties>
 </tile>
 <tile id="7" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="half"/>
   <property name="key" value="ship_console"/>
  </properties>
 </tile>
 <tile id="8" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_pillar"/>
  </properties>
 </tile>
 <tile id="9" type="Terrain">
  <properties>
   <property name="key" value="ship_exit"/>
  </properties>
 </tile>
 <tile id="10" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="key" value="void"/>
  </properties>
 </tile>
 <tile id="11" type="Terrain">
  <properties>
   <property name="hides" type="bool" value="true"/>
   <property name="key" value="ship_debris"/>
  </properties>
 </tile>
</tileset>
