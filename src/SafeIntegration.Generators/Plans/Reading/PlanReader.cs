using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>
/// Hashes the code behind definitions. What an integration reaches is a set of members, so neither the order of files and members nor their formatting counts.
/// </summary>
internal static class PlanReader
{
    private const int HashBytes = 16;

    /// <summary>Reads the integrations of these names; what several of them reach is read once.</summary>
    public static EquatableArray<PlanModel> Read(EquatableArray<string> names, Compilation compilation, CancellationToken cancellationToken)
    {
        // A library without the attribute is an older one: it has its own rule for versions.
        if (names.Count == 0 || compilation.GetTypeByMetadataName(PlanNames.Attribute) is null)
            return default;
        var graph = new BodyGraph(compilation, cancellationToken);
        var plans = new List<PlanModel>();
        foreach (string name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (compilation.Assembly.GetTypeByMetadataName(name) is { } integration)
                plans.Add(new(name, HashOf(integration, graph)));
        }

        return new([.. plans]);
    }

    private static string HashOf(INamedTypeSymbol integration, BodyGraph graph)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ISymbol>();
        var texts = new List<string>(ContractRules.Of(integration, pending));
        foreach (ISymbol root in RootsOf(integration))
            pending.Push(root);
        while (pending.Count > 0)
        {
            ISymbol member = pending.Pop();
            if (!seen.Add(member))
                continue;
            BodyNode body = graph.Of(member);
            if (body.Text.Length > 0)
                texts.Add(body.Text);
            foreach (ISymbol next in body.Reached)
                pending.Push(next);
        }

        texts.Sort(StringComparer.Ordinal);
        return Hash(texts);
    }

    // The definition, and what makes the object that holds it: its fields and what its constructors put into them.
    private static IEnumerable<ISymbol> RootsOf(INamedTypeSymbol integration)
    {
        foreach (IMethodSymbol constructor in integration.InstanceConstructors)
            yield return constructor;
        for (INamedTypeSymbol? type = integration; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(PlanNames.Define).OfType<IMethodSymbol>().FirstOrDefault(method => method.IsOverride) is { } define)
            {
                yield return define.OriginalDefinition;
                yield break;
            }
        }
    }

    private static string Hash(List<string> texts)
    {
        var whole = new StringBuilder();
        foreach (string text in texts)
            whole.Append(text.Length).Append(':').Append(text);
        using var algorithm = SHA256.Create();
        byte[] hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(whole.ToString()));
        return string.Concat(hash.Take(HashBytes).Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
