# What is said of steps of a build.

# $what is another message; $made the file that a step made.
graph-made-file = { $what } ({ $made })
graph-time-limit = «{ $step }» was stopped: it was not done within { $seconds } s
    .hint = look for something without end here; on a slow machine set BINDERY_TIME_FACTOR=3
graph-killed = «{ $step }» was ended from outside, perhaps for lack of memory
    .hint = run it again, with --jobs 1 if memory is short
graph-divergence = «{ $step }» gives another result each time it runs
graph-locked = another build is running here (process { $owner })
    .hint = wait until it is done, or stop it, and start again

## reason.py: why a step must run; each stands behind «because»

graph-never = it has never run here
# $about is a label of a step's recipe.
graph-recipe = its { $about } changed
graph-recipe-values = its { $about } changed from { $old } to { $new }
graph-result-left = its list of results changed: { $path } left it
graph-result-new = its list of results changed: { $path } is new
graph-input = { $path } changed
graph-input-new = { $path } is new among its inputs
graph-input-gone = { $path } is no longer among its inputs
graph-missing = its result { $path } is missing
graph-touched = its result { $path } was altered by something else

## explain.py: what `invoke why` tells of a step

graph-will-run = will run in the next build:
graph-current = is up to date: every input, its recipe and its results are as recorded
graph-because = { $step }: because { $reasons }{ $more ->
        [0] {""}
        [one] {" "}(and one more reason)
       *[other] {" "}(and { $more } more reasons)
    }
graph-not-here = has not run in this build folder
# $age: how many builds ago.
graph-last-ran = last ran { $age ->
        [0] in the last build
        [one] 1 build before the last
       *[other] { $age } builds before the last
    } ({ $seconds } s), because:
graph-comes-from = { $path } comes from «{ $step }», which ran because:
