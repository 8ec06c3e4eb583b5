using SafeIntegration;

namespace Recent;

public sealed class Recent(HttpClient client)
{
    private readonly LinkedList<string> _messages = new();

    public async Task PollAsync()
    {
        _messages.AddFirst(await client.GetStringAsync("message"));
        if (_messages.Count > 10)
            _messages.RemoveLast();
    }

    public void Publish()
    {
        for (LinkedListNode<string>? node = _messages.First; node is not null; node = node.Next)
            Post(node.Value); // expect: SI1001
    }

    [Effect]
    private static void Post(string text) => Console.WriteLine(text);
}
