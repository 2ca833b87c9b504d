"""The art studio: signed-distance-field models, light rigs, floors, icons and the packing of sheets."""
