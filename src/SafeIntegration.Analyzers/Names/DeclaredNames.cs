using System;
using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Which type declares which members. Not thread-safe before it is complete.</summary>
internal sealed class DeclaredNames
{
    private readonly Dictionary<(string Type, string Name), Kinds> _members;
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _bySimpleName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string Name), string?> _seen = [];
    private readonly Dictionary<string, bool> _arePlain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _extensions = new(StringComparer.Ordinal);

    public DeclaredNames(IReadOnlyList<SyntaxIndex> indexes)
    {
        var count = 0;
        foreach (var index in indexes) count += index.Declared.Count;
        _members = new(count);
        foreach (var index in indexes)
            foreach (var declared in index.Declared)
            {
                if (declared.Name.Length == 0) AddType(declared.Type, declared.Arity);
                if (declared.IsExtension) _extensions.Add(declared.Name);
                if (!declared.IsMethod) _arePlain[declared.Name] = declared.IsPlain && (!_arePlain.TryGetValue(declared.Name, out var arePlain) || arePlain);
                var member = (declared.Type, declared.Name);
                _members[member] = (_members.TryGetValue(member, out var kinds) ? kinds : Kinds.None) | (declared.IsMethod ? Kinds.Method : Kinds.Value) | (declared.IsOpen ? Kinds.Open : Kinds.None);
            }
    }

    [Flags]
    private enum Kinds : byte
    {
        None = 0,
        Value = 1,
        Method = 2,
        Open = 4,
    }

    /// <summary>Nothing is remembered any more, so that many threads can ask.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Two types of one name that differ in their type parameters.</summary>
    private const int Several = -1;

    public bool HasType(string simpleName) => _bySimpleName.ContainsKey(simpleName);

    public bool IsExtension(string name) => _extensions.Contains(name);

    /// <summary>Whether no member of a name can hold a delegate.</summary>
    public bool ArePlain(string name) => _arePlain.TryGetValue(name, out var arePlain) && arePlain;

    /// <summary>The type that declares a member for itself, so that nobody overrides it; null if that cannot be told.</summary>
    /// <param name="used">The member, with the simple name of its type.</param>
    /// <param name="from">The whole name of the type that uses it.</param>
    /// <param name="isMethod">Whether it is a method.</param>
    public string? HolderOf(UsedName used, string from, out bool isMethod)
    {
        isMethod = false;
        if (used.Holder == null || _extensions.Contains(used.Name) || Find(used.Holder, from) is not { } type || !_members.TryGetValue((type, used.Name), out var kinds) || (kinds & Kinds.Open) != 0) return null;
        isMethod = (kinds & Kinds.Method) != 0;
        return type;
    }

    /// <summary>Whether what was told of one file still holds of another one in its place: nothing is gone, and what is new stands in no one's way.</summary>
    public bool Covers(SyntaxIndex old, SyntaxIndex replacement)
    {
        var left = new HashSet<DeclaredMember>(old.Declared);
        foreach (var declared in replacement.Declared)
        {
            if (left.Remove(declared)) continue;
            if (declared.Name.Length == 0 || declared.IsOpen || declared.IsExtension || !_types.ContainsKey(declared.Type) || (!declared.IsMethod && !declared.IsPlain)) return false;
            if (_members.ContainsKey((declared.Type, declared.Name))) return false;
        }

        return left.Count == 0;
    }

    private void AddType(string type, int arity)
    {
        _types[type] = _types.TryGetValue(type, out var known) && known != arity ? Several : arity;
        var simple = type.Substring(type.LastIndexOf('.') + 1);
        _bySimpleName[simple] = _bySimpleName.TryGetValue(simple, out var same) && same != type ? null : type;
    }

    /// <summary>The type that a simple name means in another type: the nearest around it, or else the only one.</summary>
    private string? Find(string simpleName, string from)
    {
        if (!_bySimpleName.TryGetValue(simpleName, out var found)) return null;
        if (!_seen.TryGetValue((from, simpleName), out var type))
        {
            type = Nearest(simpleName, from) ?? found;
            if (!IsComplete) _seen.Add((from, simpleName), type);
        }

        return type != null && _types[type] != Several ? type : null;
    }

    private string? Nearest(string simpleName, string from)
    {
        for (var scope = from; scope.Length > 0; scope = scope.LastIndexOf('.') is > 0 and var dot ? scope.Substring(0, dot) : "")
            if (_types.ContainsKey(scope + "." + simpleName)) return scope + "." + simpleName;
        return _types.ContainsKey(simpleName) ? simpleName : null;
    }
}
