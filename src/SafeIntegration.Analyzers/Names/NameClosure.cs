using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    private const int None = -1;

    private readonly DeclaredNames _declared;
    private readonly bool _isLibraryEverywhere;
    private readonly bool _hidesQueries;
    private readonly Dictionary<Node, int> _numbers;
    private readonly List<Reaches> _reaches;

    /// <summary>The first of the users of a node, which are chained.</summary>
    private readonly List<int> _firstUser;

    public NameClosure(IReadOnlyList<SyntaxIndex> indexes, MemberCatalogue catalogue)
    {
        _declared = new DeclaredNames(indexes);
        foreach (var index in indexes)
        {
            _isLibraryEverywhere |= index.HasGlobalStaticUsing;
            _hidesQueries |= index.HidesQueries;
        }

        int members = 0, uses = 0;
        foreach (var index in indexes)
        {
            members += index.Members.Count;
            foreach (var member in index.Members) uses += member.Uses.Length;
        }

        _numbers = new(members * 2, Node.Comparer);
        _reaches = new(members * 2);
        _firstUser = new(members * 2);
        var work = new Stack<int>();
        var users = new List<(int User, int Next)>(uses);
        var meanings = new Dictionary<NameUse, Meaning>(NameUse.Comparer);
        var from = "";
        foreach (var index in indexes)
            foreach (var member in index.Members)
            {
                if (!IsNode(member)) continue;
                var node = NodeOf(member);
                var user = NumberOf(node);
                if (node.Holder != null) AddUser(users, user, NumberOf(new Node(null, node.Name, node.Kind)));
                else if (node.Kind == MemberKind.Assignment) AddUser(users, user, NumberOf(new Node(null, node.Name, MemberKind.Value)));
                if (from != member.Type)
                {
                    // What a name stands for depends on the type that it is used in.
                    from = member.Type;
                    meanings.Clear();
                }

                var own = Reaches.Nothing;
                foreach (var use in member.Uses)
                {
                    if (!meanings.TryGetValue(use, out var meaning)) meanings.Add(use, meaning = MeaningOf(use, from, catalogue));
                    own |= meaning.Seed;
                    AddUser(users, meaning.First, user);
                    if (meaning.Second != None) AddUser(users, meaning.Second, user);
                }

                if (Grow(user, own)) work.Push(user);
            }

        while (work.Count > 0)
        {
            var node = work.Pop();
            var flags = _reaches[node];
            for (var user = _firstUser[node]; user != None; user = users[user].Next)
                if (Grow(users[user].User, flags)) work.Push(users[user].User);
        }

        _declared.IsComplete = true;
        _firstUser.Clear();
        _firstUser.TrimExcess();
        foreach (var index in indexes)
            foreach (var member in index.Members)
                if (member.Declaration is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax) OfOperators |= Below(member, catalogue);
        foreach (var name in Implicit) Always |= Of(new Node(null, name, MemberKind.Method));
    }

    /// <summary>A member, or all members of a name.</summary>
    private readonly struct Node(string? holder, string name, MemberKind kind)
    {
        public static readonly IEqualityComparer<Node> Comparer = new ByParts();

        public string? Holder { get; } = holder;

        public string Name { get; } = name;

        public MemberKind Kind { get; } = kind;

        private sealed class ByParts : IEqualityComparer<Node>
        {
            public bool Equals(Node x, Node y) => x.Kind == y.Kind && x.Name == y.Name && x.Holder == y.Holder;

            public int GetHashCode(Node node) => ((((node.Holder?.GetHashCode() ?? 0) * 397) ^ node.Name.GetHashCode()) * 397) ^ (int)node.Kind;
        }
    }

    /// <summary>What a name that is used reaches by itself, and the one or two nodes that it may stand for.</summary>
    private readonly record struct Meaning(Reaches Seed, int First, int Second);

    /// <summary>What runs without being named may reach.</summary>
    public Reaches Always { get; }

    /// <summary>What operators and conversions may reach, which also run without being named.</summary>
    public Reaches OfOperators { get; }

    /// <summary>What a member that is declared under its own name may reach, or another one of that name in its type.</summary>
    public Reaches OfDeclared(MemberUses member) => Of(new Node(member.Type, member.Name, member.Kind));

    /// <summary>Whether all that has the name of a member reaches nothing, which needs no look at what the member itself uses.</summary>
    public bool ReachesNothing(MemberUses member) => IsNode(member) && Of(NodeOf(member)) == Reaches.Nothing;

    public Reaches OfValue(string name) => Of(new Node(null, name, MemberKind.Value));

    public Reaches OfMethod(string name) => Of(new Node(null, name, MemberKind.Method));

    /// <summary>What a member may reach; the catalogue is one that knows the same names as that of the closure.</summary>
    public Reaches Of(MemberUses member, MemberCatalogue catalogue) => Always | Below(member, catalogue);

    private Reaches Below(MemberUses member, MemberCatalogue catalogue)
    {
        var reaches = Reaches.Nothing;
        foreach (var use in member.Uses)
        {
            var holder = _declared.HolderOf(use.Used, member.Type, out var isMethod);
            var (first, second) = Nodes(use, holder, isMethod);
            reaches |= Seed(use, holder, isMethod, catalogue) | Of(first);
            if (second is { } other) reaches |= Of(other);
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
        if (old.HasGlobalStaticUsing != replacement.HasGlobalStaticUsing || (replacement.HidesQueries && !_hidesQueries) || !_declared.Covers(old, replacement)) return false;
        foreach (var member in replacement.Members)
        {
            if (!IsNode(member)) continue;
            var node = NodeOf(member);
            var reaches = Below(member, catalogue);
            if ((Of(node) | reaches) != Of(node)) return false;
        }

        return true;
    }

    /// <summary>Whether somebody can use what a member, or an assignment, gives a name to.</summary>
    private bool IsNode(MemberUses member) => member.Name.Length > 0 && !(member.Kind == MemberKind.Assignment && _declared.ArePlain(member.Name));

    private static Node NodeOf(MemberUses member) => new(member.IsOwn ? member.Type : null, member.Name, member.Kind);

    private Reaches Of(Node node) => _numbers.TryGetValue(node, out var number) ? _reaches[number] : Reaches.Nothing;

    private Meaning MeaningOf(NameUse use, string from, MemberCatalogue catalogue)
    {
        var holder = _declared.HolderOf(use.Used, from, out var isMethod);
        var (first, second) = Nodes(use, holder, isMethod);
        return new Meaning(Seed(use, holder, isMethod, catalogue), NumberOf(first), second is { } other ? NumberOf(other) : None);
    }

    /// <summary>The members that a name may stand for.</summary>
    private (Node First, Node? Second) Nodes(NameUse use, string? holder, bool isMethod)
    {
        var name = use.Used.Name;
        if (holder == null) return (new(null, name, MemberKind.Value), IsMethod(use) ? new Node(null, name, MemberKind.Method) : null);
        return isMethod ? (new(holder, name, MemberKind.Method), null) : (new(holder, name, MemberKind.Value), new Node(null, name, MemberKind.Assignment));
    }

    private Reaches Seed(NameUse use, string? declaring, bool isMethod, MemberCatalogue catalogue)
    {
        var (name, holder) = use.Used;
        if (declaring != null) return OfKinds(catalogue.KindsOf(name, isMethod, isLibrary: false));
        var isLibrary = (_isLibraryEverywhere || (use.Form & NameForm.Library) != 0) && !IsFrameworks(name, holder);
        return OfKinds(catalogue.KindsOf(name, IsMethod(use), isLibrary));
    }

    private bool IsMethod(NameUse use) =>
        (use.Form & NameForm.Method) != 0 || (use.Form & NameForm.MethodUnlessPlain) != 0 && !_declared.ArePlain(use.Used.Name) || (use.Form & NameForm.MethodUnlessQuery) != 0 && _hidesQueries;

    private bool IsFrameworks(string name, string? holder) => holder != null && FrameworkNames.Has(holder, name) && !_declared.HasType(holder) && !_declared.IsExtension(name);

    private static Reaches OfKinds(NameKinds kinds) => ((kinds & NameKinds.Source) != 0 ? Reaches.Source : Reaches.Nothing) | ((kinds & NameKinds.Sink) != 0 ? Reaches.Sink : Reaches.Nothing);

    private int NumberOf(Node node)
    {
        if (_numbers.TryGetValue(node, out var number)) return number;
        number = _reaches.Count;
        _numbers.Add(node, number);
        _reaches.Add(Reaches.Nothing);
        _firstUser.Add(None);
        return number;
    }

    private bool Grow(int node, Reaches flags)
    {
        var known = _reaches[node];
        if ((known | flags) == known) return false;
        _reaches[node] = known | flags;
        return true;
    }

    private void AddUser(List<(int User, int Next)> users, int used, int user)
    {
        var first = _firstUser[used];
        if (first != None && users[first].User == user) return;
        users.Add((user, first));
        _firstUser[used] = users.Count - 1;
    }
}
