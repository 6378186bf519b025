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
