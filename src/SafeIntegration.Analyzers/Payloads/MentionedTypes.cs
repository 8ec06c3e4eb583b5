using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>Which types of one file speak of which others in their bases and properties, by simple names alone: more than what is part of them, never less. Immutable.</summary>
internal sealed class MentionedTypes
{
    private readonly List<KeyValuePair<string, string[]>> _mentions = [];

    public MentionedTypes(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax type)
                Add(type.Identifier.ValueText, PartsOf(type));
            else if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, NamespaceOrType: var target })
                Add(alias, [target]);
        }
    }

    /// <summary>A type, or another name of one, and the names that it mentions.</summary>
    public IReadOnlyList<KeyValuePair<string, string[]>> All => _mentions;

    /// <summary>All names that can be come to from some.</summary>
    public static HashSet<string> From(IEnumerable<string> names, IEnumerable<MentionedTypes> files)
    {
        Dictionary<string, List<string[]>> mentions = new(StringComparer.Ordinal);
        foreach (MentionedTypes file in files)
        {
            foreach (KeyValuePair<string, string[]> pair in file.All)
            {
                if (!mentions.TryGetValue(pair.Key, out List<string[]>? known))
                    mentions.Add(pair.Key, known = []);
                known.Add(pair.Value);
            }
        }

        HashSet<string> reached = new(names, StringComparer.Ordinal);
        Stack<string> work = new(reached);
        while (work.Count > 0)
        {
            if (!mentions.TryGetValue(work.Pop(), out List<string[]>? of))
                continue;
            foreach (string name in of.SelectMany(static all => all))
            {
                if (reached.Add(name))
                    work.Push(name);
            }
        }

        return reached;
    }

    private static IEnumerable<SyntaxNode> PartsOf(TypeDeclarationSyntax type)
    {
        foreach (BaseTypeSyntax item in type.BaseList?.Types ?? default)
            yield return item.Type;
        foreach (ParameterSyntax parameter in type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters } ? parameters : default)
        {
            if (parameter.Type is { } of)
                yield return of;
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is PropertyDeclarationSyntax property)
                yield return property.Type;
        }
    }

    private void Add(string name, IEnumerable<SyntaxNode> parts)
    {
        string[] names = [.. parts.SelectMany(static part => part.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>().Select(static simple => simple.Identifier.ValueText).Distinct()];
        if (names.Length > 0)
            _mentions.Add(new(name, names));
    }
}
