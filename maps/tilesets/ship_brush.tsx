<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="ship_brush" tilewidth="32" tileheight="32" tilecount="64" columns="8">
 <image source="ship_brush.png" width="256" height="256"/>
 <tile id="0" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="1" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="2" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="3" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="4" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
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
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="7" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="8" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="9" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="10" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="11" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="12" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="13" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="14" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="15" type="Terrain">
  <properties>
   <property name="blocks_move" type="bool" value="true"/>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="cover" propertytype="Cover" value="full"/>
   <property name="key" value="ship_wall"/>
  </properties>
 </tile>
 <tile id="16" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="17" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="18" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="19" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="20" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="21" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="22" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="23" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="24" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="25" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="26" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="27" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="28" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="29" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="30" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="31" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="32" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="33" type="Terrain">
  <properties>
   <property name="key" value="ship_grate"/>
  </properties>
 </tile>
 <tile id="34" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="35" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="36" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="37" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="38" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="39" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="40" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="41" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="42" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="43" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="44" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="45" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="46" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="47" type="Terrain">
  <properties>
   <property name="key" value="ship_breach"/>
  </properties>
 </tile>
 <tile id="48" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="49" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="50" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="51" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="52" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="53" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="54" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="55" type="Terrain">
  <properties>
   <property name="key" value="ship_plate"/>
  </properties>
 </tile>
 <tile id="56" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="57" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="58" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="59" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="60" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <tile id="61" type="Terrain">
  <properties>
   <property name="burnable" type="bool" value="true"/>
   <property name="key" value="ship_lining"/>
  </properties>
 </tile>
 <wangsets>
  <wangset name="Ship walls" type="edge" tile="15">
   <wangcolor name="wall" color="#5a6478" tile="15" probability="1"/>
   <wangtile tileid="0" wangid="0,0,0,0,0,0,0,0"/>
   <wangtile tileid="1" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="2" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="3" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="4" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="5" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="6" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="7" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="8" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="9" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="10" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="11" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="12" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="13" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="14" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="15" wangid="1,0,1,0,1,0,1,0"/>
  </wangset>
  <wangset name="Ship floors" type="corner" tile="16">
   <wangcolor name="plate" color="#8ea0b0" tile="16" probability="1"/>
   <wangcolor name="grate" color="#30363c" tile="17" probability="1"/>
   <wangcolor name="breach" color="#8e5c3a" tile="18" probability="1"/>
   <wangcolor name="lining, burns" color="#d08060" tile="19" probability="1"/>
   <wangtile tileid="16" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="17" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="18" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="19" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="20" wangid="0,1,0,1,0,1,0,2"/>
   <wangtile tileid="21" wangid="0,1,0,1,0,2,0,1"/>
   <wangtile tileid="22" wangid="0,1,0,1,0,2,0,2"/>
   <wangtile tileid="23" wangid="0,1,0,2,0,1,0,1"/>
   <wangtile tileid="24" wangid="0,1,0,2,0,1,0,2"/>
   <wangtile tileid="25" wangid="0,1,0,2,0,2,0,1"/>
   <wangtile tileid="26" wangid="0,1,0,2,0,2,0,2"/>
   <wangtile tileid="27" wangid="0,2,0,1,0,1,0,1"/>
   <wangtile tileid="28" wangid="0,2,0,1,0,1,0,2"/>
   <wangtile tileid="29" wangid="0,2,0,1,0,2,0,1"/>
   <wangtile tileid="30" wangid="0,2,0,1,0,2,0,2"/>
   <wangtile tileid="31" wangid="0,2,0,2,0,1,0,1"/>
   <wangtile tileid="32" wangid="0,2,0,2,0,1,0,2"/>
   <wangtile tileid="33" wangid="0,2,0,2,0,2,0,1"/>
   <wangtile tileid="34" wangid="0,1,0,1,0,1,0,3"/>
   <wangtile tileid="35" wangid="0,1,0,1,0,3,0,1"/>
   <wangtile tileid="36" wangid="0,1,0,1,0,3,0,3"/>
   <wangtile tileid="37" wangid="0,1,0,3,0,1,0,1"/>
   <wangtile tileid="38" wangid="0,1,0,3,0,1,0,3"/>
   <wangtile tileid="39" wangid="0,1,0,3,0,3,0,1"/>
   <wangtile tileid="40" wangid="0,1,0,3,0,3,0,3"/>
   <wangtile tileid="41" wangid="0,3,0,1,0,1,0,1"/>
   <wangtile tileid="42" wangid="0,3,0,1,0,1,0,3"/>
   <wangtile tileid="43" wangid="0,3,0,1,0,3,0,1"/>
   <wangtile tileid="44" wangid="0,3,0,1,0,3,0,3"/>
   <wangtile tileid="45" wangid="0,3,0,3,0,1,0,1"/>
   <wangtile tileid="46" wangid="0,3,0,3,0,1,0,3"/>
   <wangtile tileid="47" wangid="0,3,0,3,0,3,0,1"/>
   <wangtile tileid="48" wangid="0,1,0,1,0,1,0,4"/>
   <wangtile tileid="49" wangid="0,1,0,1,0,4,0,1"/>
   <wangtile tileid="50" wangid="0,1,0,1,0,4,0,4"/>
   <wangtile tileid="51" wangid="0,1,0,4,0,1,0,1"/>
   <wangtile tileid="52" wangid="0,1,0,4,0,1,0,4"/>
   <wangtile tileid="53" wangid="0,1,0,4,0,4,0,1"/>
   <wangtile tileid="54" wangid="0,1,0,4,0,4,0,4"/>
   <wangtile tileid="55" wangid="0,4,0,1,0,1,0,1"/>
   <wangtile tileid="56" wangid="0,4,0,1,0,1,0,4"/>
   <wangtile tileid="57" wangid="0,4,0,1,0,4,0,1"/>
   <wangtile tileid="58" wangid="0,4,0,1,0,4,0,4"/>
   <wangtile tileid="59" wangid="0,4,0,4,0,1,0,1"/>
   <wangtile tileid="60" wangid="0,4,0,4,0,1,0,4"/>
   <wangtile tileid="61" wangid="0,4,0,4,0,4,0,1"/>
  </wangset>
 </wangsets>
</tileset>
