using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// What is used, directly or not, under each name. A name whose type is written nearby, and that this type declares for itself, stands for that member only; any other one for every member of
/// its name. Thread-safe.
/// </summary>
internal sealed class NameClosure
{
    private const Reaches Everything = Reaches.Source | Reaches.Sink;

    /// <summary>Members that run without being named.</summary>
    private static readonly string[] Implicit = ["ToString", "Dispose", "DisposeAsync", "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Deconstruct", "GetAwaiter"];

    private readonly DeclaredNames _declared;
    private readonly bool _isLibraryEverywhere;
    private readonly Dictionary<Node, Reaches> _reaches = [];
    private readonly Dictionary<Node, List<Node>> _users = [];

    public NameClosure(IReadOnlyList<SyntaxIndex> indexes, MemberCatalogue catalogue)
    {
        _declared = new DeclaredNames(indexes);
        foreach (var index in indexes) _isLibraryEverywhere |= index.HasGlobalStaticUsing;
        var work = new Stack<Node>();
        foreach (var index in indexes)
            foreach (var member in index.Members)
            {
                if (member.Name.Length == 0 || member.Kind == MemberKind.Assignment && _declared.ArePlain(member.Name)) continue;
                var user = new Node(member.IsOwn ? member.Type : null, member.Name, member.Kind);
                if (user.Holder != null) AddUser(user, new Node(null, user.Name, user.Kind));
                else if (user.Kind == MemberKind.Assignment) AddUser(user, new Node(null, user.Name, MemberKind.Value));
                var own = Reaches.Nothing;
                foreach (var use in member.Uses)
                {
                    own |= Seed(use, member.Type, catalogue);
                    foreach (var used in Resolve(use, member.Type)) AddUser(used, user);
                }

                if (Grow(user, own)) work.Push(user);
            }

        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!_users.TryGetValue(node, out var users)) continue;
            var flags = _reaches[node];
            foreach (var user in users)
                if (Grow(user, flags)) work.Push(user);
        }

        foreach (var name in Implicit) Always |= Of(new Node(null, name, MemberKind.Method));
    }

    /// <summary>A member, or all members of a name.</summary>
    private readonly record struct Node(string? Holder, string Name, MemberKind Kind);

    /// <summary>What runs without being named may reach.</summary>
    public Reaches Always { get; }

    public Reaches OfName(string name) => Of(new Node(null, name, MemberKind.Value)) | Of(new Node(null, name, MemberKind.Method));

    /// <summary>What a member may reach; the catalogue is one that knows the same names as that of the closure.</summary>
    public Reaches Of(MemberUses member, MemberCatalogue catalogue) => Always | Below(member, catalogue);

    private Reaches Below(MemberUses member, MemberCatalogue catalogue)
    {
        var reaches = Reaches.Nothing;
        foreach (var use in member.Uses)
        {
            reaches |= Seed(use, member.Type, catalogue);
            foreach (var used in Resolve(use, member.Type)) reaches |= Of(used);
            if (reaches == Everything) break;
        }

        return reaches;
    }

    /// <summary>
    /// Whether the closure still says enough when a file is replaced: nothing that it was built on is gone, and what is new reaches no more than what has its name already. The new file may
    /// reach less, which the closure then does not tell.
    /// </summary>
    public bool Covers(SyntaxIndex old, SyntaxIndex replacement, MemberCatalogue catalogue)
    {
        if (old.HasGlobalStaticUsing != replacement.HasGlobalStaticUsing || !_declared.Covers(old, replacement)) return false;
        foreach (var member in replacement.Members)
        {
            if (member.Name.Length == 0 || member.Kind == MemberKind.Assignment && _declared.ArePlain(member.Name)) continue;
            var node = new Node(member.IsOwn ? member.Type : null, member.Name, member.Kind);
            var reaches = Below(member, catalogue);
            if ((Of(node) | reaches) != Of(node)) return false;
        }

        return true;
    }

    private Reaches Of(Node node) => _reaches.TryGetValue(node, out var found) ? found : Reaches.Nothing;

    /// <summary>The members that a name may stand for.</summary>
    private Resolved Resolve(NameUse use, string from)
    {
        var name = use.Used.Name;
        if (_declared.HolderOf(use.Used, from, out var isMethod) is not { } holder) return new Resolved(new(null, name, MemberKind.Value), (use.Form & NameForm.Method) != 0 ? new(null, name, MemberKind.Method) : null);
        return isMethod ? new Resolved(new(holder, name, MemberKind.Method), null) : new Resolved(new(holder, name, MemberKind.Value), new(null, name, MemberKind.Assignment));
    }

    private readonly struct Resolved(Node first, Node? second)
    {
        public Enumerator GetEnumerator() => new(first, second);

        public struct Enumerator(Node first, Node? second)
        {
            private int _next;

            public readonly Node Current => _next == 1 ? first : second!.Value;

            public bool MoveNext() => ++_next == 1 || _next == 2 && second != null;
        }
    }

    private Reaches Seed(NameUse use, string from, MemberCatalogue catalogue)
    {
        var (name, holder) = use.Used;
        if (_declared.HolderOf(use.Used, from, out var isMethod) != null) return OfKinds(catalogue.KindsOf(name, isMethod, isLibrary: false));
        var isLibrary = (_isLibraryEverywhere || (use.Form & NameForm.Library) != 0) && !IsFrameworks(name, holder);
        return OfKinds(catalogue.KindsOf(name, (use.Form & NameForm.Method) != 0, isLibrary));
    }

    private bool IsFrameworks(string name, string? holder) => holder != null && FrameworkNames.Has(holder, name) && !_declared.HasType(holder) && !_declared.IsExtension(name);

    private static Reaches OfKinds(NameKinds kinds) => ((kinds & NameKinds.Source) != 0 ? Reaches.Source : Reaches.Nothing) | ((kinds & NameKinds.Sink) != 0 ? Reaches.Sink : Reaches.Nothing);

    private bool Grow(Node node, Reaches flags)
    {
        _reaches.TryGetValue(node, out var known);
        if ((known | flags) == known) return false;
        _reaches[node] = known | flags;
        return true;
    }

    private void AddUser(Node used, Node user)
    {
        if (!_users.TryGetValue(used, out var list)) _users.Add(used, list = []);
        if (list.Count == 0 || list[list.Count - 1] != user) list.Add(user);
    }
}
