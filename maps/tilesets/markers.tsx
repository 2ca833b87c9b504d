<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="markers" tilewidth="32" tileheight="32" tilecount="12" columns="4">
 <image source="markers.png" width="128" height="96"/>
 <tile id="0" type="Spawn"/>
 <tile id="1" type="Spawn"/>
 <tile id="2" type="Door"/>
 <tile id="3" type="Objective"/>
 <tile id="4" type="Wave"/>
 <tile id="5" type="Trigger"/>
 <tile id="6" type="Condition"/>
 <tile id="7" type="Effect"/>
 <tile id="8" type="Door"/>
 <tile id="9" type="Door"/>
 <tile id="10" type="Spawn"/>
 <tile id="11" type="Spawn"/>
</tileset>
