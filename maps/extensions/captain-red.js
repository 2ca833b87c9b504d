// Checks a map whenever it is saved, and on Ctrl+Shift+M: what is wrong is listed in Tiled's Issues view, where a double
// click goes to the object or tile. Ctrl+Alt+P saves the map and plays it. The work is done by the program captain-red.
//
// It is looked for in this order: the environment variable CAPTAIN_RED, the first line of captain-red.txt beside this
// file, the private environment of the checkout these maps belong to (made by tools/dev.py), the search path, Python.

var HERE = __filename.replace(/[\/\\][^\/\\]*$/, "");
var MAPS = HERE.replace(/[\/\\][^\/\\]*$/, "");
var ROOT = MAPS.replace(/[\/\\][^\/\\]*$/, "");
var HELP = "install it, run tools/dev.py once beside this maps folder, or write where the program is into " +
    HERE + "/captain-red.txt";

function setting() {
    var file = HERE + "/captain-red.txt";
    try {
        if (!File.exists(file))
            return "";
        var text = new TextFile(file, TextFile.ReadOnly);
        var line = text.readLine();
        text.close();
        return line.trim();
    } catch (error) {
        tiled.warn("Captain Red: " + file + " cannot be read: " + error);
        return "";
    }
}

function variable(name) {
    var process = new Process();
    try {
        return process.getEnv(name) || "";
    } finally {
        process.close();
    }
}

// Every way to start the program: [what to run, words before its own].
function candidates() {
    var found = [variable("CAPTAIN_RED"), setting()].filter(function (program) { return program; })
        .map(function (program) { return [program, []]; });
    var isCheckout = File.exists(ROOT + "/game/__main__.py");
    [ROOT + "/.venv/bin/", ROOT + "/.venv/Scripts/"].forEach(function (folder) {
        ["captain-red", "captain-red.exe"].forEach(function (name) {
            if (File.exists(folder + name))
                found.push([folder + name, []]);
        });
        ["python", "python.exe"].forEach(function (name) {
            if (isCheckout && File.exists(folder + name))
                found.push([folder + name, ["-m", "game"]]);
        });
    });
    found.push(["captain-red", []]);
    ["python3", "python", "py"].forEach(function (python) { found.push([python, ["-m", "game"]]); });
    return found;
}

function startIn(process) {
    process.workingDirectory = File.exists(ROOT + "/game/__main__.py") ? ROOT : MAPS;
}

function run(candidate, words) {
    var process = new Process();
    try {
        startIn(process);
        process.exec(candidate[0], candidate[1].concat(words), false);
        return process.readStdOut();
    } catch (error) {
        return ""; // it is not there
    } finally {
        process.close();
    }
}

var known = null; // what worked last time

function report(file) {
    var all = known ? [known].concat(candidates()) : candidates();
    for (var i = 0; i < all.length; i++) {
        try {
            var found = JSON.parse(run(all[i], ["maps", "check", "--json", file]));
            if (!Array.isArray(found.problems))
                continue; // another program of that name
            known = all[i];
            return found;
        } catch (error) {
            continue; // no answer, or not one of ours
        }
    }
    known = null;
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

function nowhere() {
}

var playing = []; // kept, or the game would end with the script's variable

function playMap(map) {
    if (!map || !map.isTileMap || !map.fileName || (map.modified && !map.save()))
        return;
    checkMap(map);
    if (!known)
        return;
    var process = new Process();
    startIn(process);
    if (process.start(known[0], known[1].concat(["play", map.fileName])))
        playing.push(process);
    else
        tiled.error("Captain Red: " + known[0] + " could not be started; " + HELP, nowhere);
}

function checkMap(map) {
    if (!map || !map.isTileMap || !map.fileName)
        return;
    var found = report(map.fileName);
    if (!found) {
        tiled.warn("Captain Red: the program captain-red was not found, so the map was not checked; " + HELP, nowhere);
        return;
    }
    found.problems.forEach(function (problem) {
        var tell = problem.severity === "error" ? tiled.error : tiled.warn;
        tell(asText(problem), goTo(map.fileName, problem));
    });
    tiled.log("Captain Red: " + map.fileName + ": " + found.problems.length + " problem(s), says " + known[0]);
}

tiled.assetSaved.connect(checkMap);

var action = tiled.registerAction("CaptainRedCheck", function () { checkMap(tiled.activeAsset); });
action.text = "Check for Captain Red";
action.shortcut = "Ctrl+Shift+M";

var play = tiled.registerAction("CaptainRedPlay", function () { playMap(tiled.activeAsset); });
play.text = "Play in Captain Red";
play.shortcut = "Ctrl+Alt+P";
tiled.extendMenu("Map", [
    { action: "CaptainRedCheck", before: "MapProperties" },
    { action: "CaptainRedPlay", before: "MapProperties" }
]);
