using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>The names of the types that the files of a compilation read payloads into, and of all types that may be part of them. Nothing is bound.</summary>
internal sealed class PayloadRoots
{
    // An application's own files, where a default is what is meant.
    private static readonly string[] OwnFiles = ["Settings", "Options", "Configuration", "Config", "Preferences", "State", "Cache"];

    private readonly HashSet<string> _reached;

    private PayloadRoots(IReadOnlyList<PayloadNames> files)
    {
        HashSet<string> validated = [];
        foreach (PayloadNames names in files)
        {
            RefusesIntegers |= names.RefusesIntegers;
            Contracts.UnionWith(names.Contracts);
            validated.UnionWith(names.Validated);
            Read.UnionWith(names.Read);
        }

        Read.RemoveWhere(name => validated.Contains(name) || OwnFiles.Any(end => name.EndsWith(end, StringComparison.Ordinal)));
        _reached = MentionedTypes.From(Contracts.Concat(Read), files.Select(static names => names.Mentioned));
    }

    /// <summary>Whether somewhere a converter of enums is told to refuse numbers.</summary>
    public bool RefusesIntegers { get; }

    /// <summary>The types around the name of the contract's attribute.</summary>
    public HashSet<string> Contracts { get; } = [];

    /// <summary>The types that something is deserialised into and nothing validates.</summary>
    public HashSet<string> Read { get; } = [];

    public static PayloadRoots In(Compilation compilation, PayloadNames.Files files, CancellationToken cancellationToken) => new([.. compilation.SyntaxTrees.Select(tree => files.Of(tree, cancellationToken))]);

    /// <summary>Whether a type may be one of them or part of one, by its name.</summary>
    public bool MayReach(INamedTypeSymbol type) => _reached.Contains(type.Name);
}
