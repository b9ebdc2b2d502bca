-- KEYS: document, lease, number, failing. ARGV: number, read, took, time, mac, content, validity in ms, channel.
local number = tonumber(ARGV[1])
local latest = tonumber(redis.pcall('GET', KEYS[3])) or 0
if latest >= 4e15 then
  latest = 0
end
local stored = tonumber(redis.pcall('HGET', KEYS[1], 'number'))
if stored and stored >= number and stored <= latest then
  return {0}
end
if not (latest >= number) then
  redis.call('SET', KEYS[3], ARGV[1])
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'number', ARGV[1], 'read', ARGV[2], 'took', ARGV[3], 'time', ARGV[4], 'mac', ARGV[5],
  'content', ARGV[6])
redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('DEL', KEYS[4])
if redis.pcall('GET', KEYS[2]) == ARGV[1] then
  redis.call('DEL', KEYS[2])
end
redis.call('PUBLISH', ARGV[8], ARGV[1])
return {1}
