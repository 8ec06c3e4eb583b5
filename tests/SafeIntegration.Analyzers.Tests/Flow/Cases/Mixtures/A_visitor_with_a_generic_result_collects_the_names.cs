using SafeIntegration;

namespace Visitors.Generic;

public abstract record Node
{
    public abstract T Accept<T>(IVisitor<T> visitor);
}

public sealed record Leaf(string Name) : Node
{
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record Branch(IReadOnlyList<Node> Nodes) : Node
{
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public interface IVisitor<T>
{
    T Visit(Leaf leaf);

    T Visit(Branch branch);
}

public sealed class NameVisitor : IVisitor<string>
{
    public string Visit(Leaf leaf) => leaf.Name;

    public string Visit(Branch branch) => string.Join(", ", branch.Nodes.Select(node => node.Accept(this)));
}

public sealed class Trees(HttpClient client)
{
    public async Task RunAsync()
    {
        Node tree = new Branch([new Leaf("root"), new Leaf(await client.GetStringAsync("leaf"))]);
        Store(tree.Accept(new NameVisitor())); // expect: SI1001
    }

    [Effect]
    private static void Store(string names) => Console.WriteLine(names);
}
