-- KEYS: document, lease, number, failing. ARGV: number, read, took, validity in ms, content, channel, age in ms.
local time = redis.call('TIME')
local fetched = time[1] * 1000 + math.floor(time[2] / 1000) - ARGV[7]
local number = tonumber(ARGV[1])
local latest = tonumber(redis.pcall('GET', KEYS[3])) or 0
local stored = tonumber(redis.pcall('HGET', KEYS[1], 'number'))
if stored and stored >= number and stored <= latest then
  return {0}
end
if not (latest >= number) then
  redis.call('SET', KEYS[3], ARGV[1])
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'number', ARGV[1], 'read', ARGV[2], 'took', ARGV[3],
  'time', string.format('%.0f', fetched), 'content', ARGV[5])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('DEL', KEYS[4])
if redis.pcall('GET', KEYS[2]) == ARGV[1] then
  redis.call('DEL', KEYS[2])
end
redis.call('PUBLISH', ARGV[6], ARGV[1])
return {1}
