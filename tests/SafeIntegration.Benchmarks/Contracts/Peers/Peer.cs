namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>One way to turn a payload into objects.</summary>
/// <param name="name">Shown in the tables and given on the command line.</param>
internal abstract class Peer(string name)
{
    /// <summary>What it is called.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it refuses a payload that breaks a rule. Only those that do are compared like with like.</summary>
    public virtual bool ChecksRules => true;

    /// <summary>Reads one order; null if it is refused.</summary>
    public abstract object? ReadOrder(byte[] utf8);

    /// <summary>Reads a page of orders; null if it is refused.</summary>
    public abstract object? ReadPage(byte[] utf8);
}
