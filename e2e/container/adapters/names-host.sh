# Answers without reading its input.
printf '{"endpointUrls": ["https://%s.example"]}' "$(cat /etc/hostname)" > "$2"
