# Words that float over heads in a battle's picture.
ui-float-miss = miss
