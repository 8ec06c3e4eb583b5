namespace Relays;

public sealed class Relay(HttpClient inside, HttpClient outside)
{
    public Task<HttpResponseMessage> ForwardAsync() =>
        outside.GetStringAsync("event")
            .ContinueWith(task => new StringContent(task.Result), TaskScheduler.Default)
            .ContinueWith(task => inside.PostAsync("events", task.Result), TaskScheduler.Default) // expect: SI1001
            .Unwrap();
}
