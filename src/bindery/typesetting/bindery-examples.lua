-- Where example content stands on a page: the stretches of it, measured when the page is shipped out.
-- Whatever is set while an example is open has its number as an attribute: lines, rows, pictures.
bindery = bindery or {}
local attribute = luatexbase.new_attribute("bindery_example")
local unset = -0x7FFFFFFF
local begun = 0
local last_seen = {}  -- of each example: whether a page before showed it

local hlist, vlist, glue = node.id("hlist"), node.id("vlist"), node.id("glue")
local kern, rule = node.id("kern"), node.id("rule")

function bindery.begin_example()
  begun = begun + 1
  tex.setattribute(attribute, begun)
end

function bindery.no_example()  -- the boxes of a page itself belong to no example
  tex.setattribute(attribute, unset)
end

local function take(found, number, top, bottom)
  if bottom > top then found[#found + 1] = { number = number, top = top, bottom = bottom } end
end

local walk

-- An hlist set within an example counts whole; any other box may hold some.
local function look(box, top, found)
  local number = box.id == hlist and node.get_attribute(box, attribute)
  if number then
    take(found, number, top, top + box.height + box.depth)
  else
    walk(box, top, found)
  end
end

function walk(box, top, found)
  local y = top
  for one in node.traverse(box.list) do
    if one.id == hlist or one.id == vlist then
      if box.id == vlist then
        look(one, y, found)
        y = y + one.height + one.depth
      else
        look(one, top + box.height - one.height + one.shift, found)
      end
    elseif box.id == vlist then
      if one.id == glue then y = y + node.effective_glue(one, box)
      elseif one.id == kern then y = y + one.kern
      elseif one.id == rule then y = y + one.height + one.depth end
    end
  end
end

-- Lines of one example with no more than `room` between them are one stretch.
local function join(found, room)
  table.sort(found, function(a, b)
    if a.number ~= b.number then return a.number < b.number end
    return a.top < b.top
  end)
  local joined = {}
  for _, one in ipairs(found) do
    local before = joined[#joined]
    if before and before.number == one.number and one.top - before.bottom <= room then
      before.bottom = math.max(before.bottom, one.bottom)
    else
      joined[#joined + 1] = one
    end
  end
  return joined
end

-- Print \BinderyExampleStretch{top}{height}{begin or continued} for each stretch on the page.
function bindery.print_examples(box, room)
  local found = {}
  if begun > 0 then walk(tex.box[box], 0, found) end
  local lines = {}
  for _, one in ipairs(join(found, room)) do
    local state = last_seen[one.number] and "continued" or "begin"
    lines[#lines + 1] = string.format("\\BinderyExampleStretch{%dsp}{%dsp}{%s}",
      math.floor(one.top), math.floor(one.bottom - one.top), state)
  end
  for _, one in ipairs(found) do last_seen[one.number] = true end
  tex.sprint(luatexbase.registernumber("catcodetable@atletter"), table.concat(lines))
end
