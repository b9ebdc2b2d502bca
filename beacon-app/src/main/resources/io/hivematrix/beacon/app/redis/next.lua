-- KEYS: document, lease, number. ARGV: known number, wanted (any, anew or newer), lease in ms, maximum bytes,
-- reasons of failures between commas. Numbers are not judged by the time, which may step back; at and above a fixed bound,
-- below which a double counts, they are invalid for all Beacons.
local bound = 4e15
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local known = tonumber(ARGV[1])
if known >= bound then
  known = 0
end
local refused = {}
local number = tonumber(redis.pcall('GET', KEYS[3]))
if not number or number ~= math.floor(number) or number < 0 or number >= bound then
  number = 0
  if redis.call('EXISTS', KEYS[3]) == 1 then
    table.insert(refused, KEYS[3])
  end
end

if redis.call('EXISTS', KEYS[1]) == 1 then
  local head = redis.pcall('HMGET', KEYS[1], 'number', 'read', 'took', 'time', 'mac')
  local stored, read, took, at = tonumber(head[1]), tonumber(head[2]), tonumber(head[3]), tonumber(head[4])
  local valid = stored and read and took and at and stored >= 0 and stored <= number
    and read >= 0 and read <= now + 86400000 and took >= 0 and took <= 60000 and at >= 0 and at <= now + 1000
    and redis.call('HSTRLEN', KEYS[1], 'mac') == 32
    and redis.call('HEXISTS', KEYS[1], 'content') == 1
    and redis.call('HSTRLEN', KEYS[1], 'content') <= tonumber(ARGV[4])
  if not valid then
    table.insert(refused, KEYS[1])
  elseif stored > known and ARGV[2] ~= 'anew' then
    return {'newer', string.format('%.0f', stored), string.format('%.0f', read), string.format('%.0f', took),
      string.format('%.0f', at), head[5], redis.call('HGET', KEYS[1], 'content'), math.max(0, now - at)}
  end
end

if ARGV[2] == 'newer' then
  return {'wait', 0}
end
local holder = redis.pcall('GET', KEYS[2])
if holder then
  local left = redis.call('PTTL', KEYS[2])
  local reason = type(holder) == 'string' and string.match(holder, '^failed:([A-Z_]+)$')
  local isReason = reason and string.find(ARGV[5], ',' .. reason .. ',', 1, true)
  if left > 0 and left <= tonumber(ARGV[3]) and (isReason or tonumber(holder) == number) then
    return {reason and 'failed' or 'wait', left, reason or ''}
  end
  table.insert(refused, KEYS[2])
end
number = math.max(number + 1, now, known + 1)
if number >= bound then
  number = now
end
local text = string.format('%.0f', number)
redis.call('SET', KEYS[3], text)
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[2], text, 'NX', 'PX', ARGV[3])
return {'fetch', text, table.concat(refused, ' ')}
