// Checks a map whenever it is saved, and on Ctrl+Shift+M: what is wrong is listed in Tiled's Issues view, where a double
// click goes to the object or tile. The work is done by `captain-red maps check --json`.

var MAPS = __filename.replace(/[\/\\][^\/\\]*$/, "").replace(/[\/\\][^\/\\]*$/, "");

// The program on the search path, or in the private environment beside a checkout's maps, on any platform.
var PROGRAMS = [
    "captain-red",
    MAPS + "/../.venv/bin/captain-red",
    MAPS + "/../.venv/Scripts/captain-red.exe"
];

function run(program, file) {
    var process = new Process();
    try {
        process.workingDirectory = MAPS;
        process.exec(program, ["maps", "check", "--json", file], false);
        return process.readStdOut();
    } catch (error) {
        return "";
    } finally {
        process.close();
    }
}

function report(file) {
    for (var i = 0; i < PROGRAMS.length; i++) {
        try {
            return JSON.parse(run(PROGRAMS[i], file));
        } catch (error) {
            continue; // not there, or another program of that name
        }
    }
    return null;
}

function findLayer(parent, name) {
    for (var i = 0; i < parent.layerCount; i++) {
        var layer = parent.layerAt(i);
        if (layer.name === name)
            return layer;
        var inside = layer.isGroupLayer ? findLayer(layer, name) : null;
        if (inside)
            return inside;
    }
    return null;
}

function goTo(file, problem) {
    return function () {
        var map = tiled.open(file);
        var layer = map && problem.layer ? findLayer(map, problem.layer) : null;
        if (!map)
            return;
        if (layer) {
            map.selectedLayers = [layer];
            if (layer.isObjectLayer)
                map.selectedObjects = layer.objects.filter(function (item) { return item.id === problem.object; });
        }
        var view = tiled.mapEditor ? tiled.mapEditor.currentMapView : null;
        if (problem.tile && view)
            view.centerOn((problem.tile[0] + 0.5) * map.tileWidth, (problem.tile[1] + 0.5) * map.tileHeight);
    };
}

function asText(problem) {
    var parts = [];
    if (problem.layer)
        parts.push(problem.layer);
    if (problem.tile)
        parts.push("tile " + problem.tile.join(","));
    if (problem.object !== null)
        parts.push("object " + problem.object + (problem.name ? " '" + problem.name + "'" : ""));
    parts.push(problem.message);
    return parts.join(": ");
}

function checkMap(map) {
    if (!map || !map.isTileMap || !map.fileName)
        return;
    var found = report(map.fileName);
    if (!found) {
        tiled.warn("Captain Red: the program captain-red was not found, so the map was not checked; " +
            "install it, or run tools/dev.py once beside this maps folder", function () {});
        return;
    }
    found.problems.forEach(function (problem) {
        var tell = problem.severity === "error" ? tiled.error : tiled.warn;
        tell(asText(problem), goTo(map.fileName, problem));
    });
    tiled.log("Captain Red: " + map.fileName + ": " + found.problems.length + " problem(s)");
}

tiled.assetSaved.connect(checkMap);

var action = tiled.registerAction("CaptainRedCheck", function () { checkMap(tiled.activeAsset); });
action.text = "Check for Captain Red";
action.shortcut = "Ctrl+Shift+M";
tiled.extendMenu("Map", [{ action: "CaptainRedCheck", before: "MapProperties" }]);
