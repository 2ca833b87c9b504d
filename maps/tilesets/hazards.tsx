<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="hazards" tilewidth="32" tileheight="32" tilecount="4" columns="4">
 <image source="hazards.png" width="128" height="32"/>
 <tile id="0" type="Terrain">
  <properties>
   <property name="chasm" type="bool" value="true"/>
   <property name="key" value="ship_chasm"/>
  </properties>
 </tile>
 <tile id="1" type="Terrain">
  <properties>
   <property name="key" value="ship_span"/>
  </properties>
 </tile>
 <tile id="2" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
</tileset>
