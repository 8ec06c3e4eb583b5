using SafeIntegration;

namespace Formats;

public interface INode
{
    void Accept(IVisitor visitor);
}

public interface IVisitor
{
    void Visit(TextNode node);
}

public sealed record TextNode(string Text) : INode
{
    public void Accept(IVisitor visitor) => visitor.Visit(this); // expect-one: SI1001
}

public sealed class StoringVisitor : IVisitor
{
    public void Visit(TextNode node) => Store(node.Text);

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync()
    {
        INode node = new TextNode(await client.GetStringAsync("text"));
        node.Accept(new StoringVisitor()); // expect-one: SI1001
    }
}
