using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Names;

/// <summary>What an analyzer has read of files, kept over edits: an edit pays for its own file, and for the rest only if it changes what names may reach. Thread-safe.</summary>
internal sealed class SyntaxIndexes
{
    /// <summary>Lists of nodes that were longer are not kept.</summary>
    private const int MostKept = 1 << 16;

    private readonly ConditionalWeakTable<SyntaxTree, SyntaxIndex> _indexes = new();
    private readonly ConcurrentBag<List<SyntaxNode>> _lists = [];
    private Kept? _last;

    /// <summary>The annotated names of files.</summary>
    public AnnotatedTrees Annotated { get; } = new();

    public SyntaxIndex Of(SyntaxTree tree) => _indexes.TryGetValue(tree, out var index) ? index : _indexes.GetValue(tree, Read);

    private SyntaxIndex Read(SyntaxTree tree)
    {
        if (!_lists.TryTake(out var nodes)) nodes = [];
        var index = SyntaxIndex.Of(tree, nodes);
        if (nodes.Capacity <= MostKept) _lists.Add(nodes);
        return index;
    }

    /// <summary>What names may reach in a compilation: the closure made last, if it still covers all files, or a new one.</summary>
    public NameClosure ClosureOf(Compilation compilation, MemberCatalogue catalogue)
    {
        var files = new File[compilation.SyntaxTrees.Count()];
        var i = 0;
        foreach (var tree in compilation.SyntaxTrees) files[i++] = new File(Of(tree), catalogue.AnnotatedIn(tree));
        var references = compilation.ExternalReferences;
        if (catalogue.IsBuiltIn && _last is { } last && last.Covers(files, references, catalogue)) return last.Closure;
        var closure = new NameClosure([.. files.Select(file => file.Index)], catalogue);
        if (catalogue.IsBuiltIn) _last = new Kept(files, references, closure);
        return closure;
    }

    private readonly record struct File(SyntaxIndex Index, IReadOnlyDictionary<string, NameKinds> Annotated);

    /// <summary>A closure and what it was made of. It is compared with what it was made of, never with what it covered since, so that small changes do not add up unseen.</summary>
    private sealed class Kept(File[] files, ImmutableArray<MetadataReference> references, NameClosure closure)
    {
        public NameClosure Closure { get; } = closure;

        public bool Covers(File[] others, ImmutableArray<MetadataReference> otherReferences, MemberCatalogue catalogue)
        {
            if (others.Length != files.Length || !(references == otherReferences || references.SequenceEqual(otherReferences))) return false;
            for (var i = 0; i < files.Length; i++)
            {
                if (ReferenceEquals(files[i].Index, others[i].Index)) continue;
                if (!IsSame(files[i].Annotated, others[i].Annotated) || !Closure.Covers(files[i].Index, others[i].Index, catalogue)) return false;
            }

            return true;
        }

        private static bool IsSame(IReadOnlyDictionary<string, NameKinds> a, IReadOnlyDictionary<string, NameKinds> b)
        {
            if (a.Count != b.Count) return false;
            foreach (var pair in a)
                if (!b.TryGetValue(pair.Key, out var kinds) || kinds != pair.Value) return false;
            return true;
        }
    }
}
