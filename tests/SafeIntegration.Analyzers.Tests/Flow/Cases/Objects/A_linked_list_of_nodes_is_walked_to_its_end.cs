using SafeIntegration;

namespace Orders;

public sealed class Node(string text, Node? next)
{
    public string Text { get; } = text;

    public Node? Next { get; } = next;
}

public sealed class Chains(HttpClient client)
{
    public async Task RunAsync()
    {
        Node? node = new("a", new Node("b", new Node("c", new Node(await client.GetStringAsync("d"), null))));
        while (node is not null)
        {
            Store(node.Text); // expect: SI1001
            node = node.Next;
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
