# Never answers.
echo hanging
sleep 600
