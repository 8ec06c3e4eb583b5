using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// What one file says, by names alone: its members and which names each of them uses, methods that are handed to calls, and members that are assigned. Immutable, and kept as long as
/// its file is.
/// </summary>
internal sealed class SyntaxIndex
{
    /// <summary>The name of every indexer, as its symbol has it.</summary>
    public const string Indexer = "this[]";

    private static readonly UsedName s_indexer = new(Indexer, null);

    private readonly List<MethodArgument> _methodArguments = [];
    private readonly List<MemberUses> _members = [];
    private readonly List<DeclaredMember> _declared = [];
    private readonly List<NamedType> _types = [];
    private readonly string[] _declaredNames;
    private readonly Dictionary<SyntaxNode, MemberUses> _byDeclaration = [];
    private readonly Dictionary<SyntaxNode, (int First, int End)> _membersOf = [];
    private readonly Dictionary<UsedName, NameForm> _names = new(UsedName.Comparer);
    private readonly List<SyntaxNode> _nodes;
    private readonly bool _hasStaticUsing;
    private bool _declaresIndexer;
    private string _type = "";

    private SyntaxIndex(SyntaxNode root, List<SyntaxNode> nodes)
    {
        _nodes = nodes;
        var usings = root is CompilationUnitSyntax unit ? unit.Usings : default;
        _hasStaticUsing = usings.Any(directive => !directive.StaticKeyword.IsKind(SyntaxKind.None));
        HasGlobalStaticUsing = usings.Any(directive => !directive.StaticKeyword.IsKind(SyntaxKind.None) && !directive.GlobalKeyword.IsKind(SyntaxKind.None));
        var file = new ReceiverTypes(null);
        foreach (var member in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (member is TypeDeclarationSyntax type) AddType(type);
            else if (member is UsingDirectiveSyntax { Alias: not null } alias) _types.Add(NamedType.Of(alias));
            else if (member is GlobalStatementSyntax) AddMember("", isOwn: false, MemberKind.Method, member, null, file);
        }

        _nodes = [];
        _declaredNames = new string[_declared.Count];
        for (var i = 0; i < _declaredNames.Length; i++) _declaredNames[i] = _declared[i].Name;
        Array.Sort(_declaredNames, StringComparer.Ordinal);
    }

    /// <summary>Whether every file may call methods of some type as if they were its own.</summary>
    public bool HasGlobalStaticUsing { get; }

    /// <summary>Whether the file declares methods or types that have the names of the framework's queries or text builders.</summary>
    public bool HidesQueries { get; private set; }

    /// <summary>Whether the file adds the validation of what minimal APIs bind.</summary>
    public bool AddsValidation { get; private set; }

    /// <summary>The members that the file declares.</summary>
    public IReadOnlyList<DeclaredMember> Declared => _declared;

    /// <summary>The types that the file declares, and other names that it gives to types.</summary>
    public IReadOnlyList<NamedType> Types => _types;

    /// <summary>Whether the file declares a member of a name, <see cref="Indexer"/> for an indexer.</summary>
    public bool Declares(string member) => member == Indexer ? _declaresIndexer : Array.BinarySearch(_declaredNames, member, StringComparer.Ordinal) >= 0;

    /// <summary>What each member uses, and what is assigned to members that may hold delegates.</summary>
    public IReadOnlyList<MemberUses> Members => _members;

    /// <summary>Those of <see cref="Members"/> that stand in the declaration of a type, or in one inside it.</summary>
    public IReadOnlyList<MemberUses> MembersOf(SyntaxNode type) => _membersOf.TryGetValue(type, out var range) ? _members.GetRange(range.First, range.End - range.First) : [];

    /// <summary>Arguments that are a plain name, so that they may be methods.</summary>
    public IReadOnlyList<MethodArgument> MethodArguments => _methodArguments;

    /// <summary>By the name of a member: the types in this file that assign it.</summary>
    public Dictionary<string, List<TypeDeclarationSyntax>> Writers { get; } = new(StringComparer.Ordinal);

    /// <summary>By the name of a method that is called, a type that is made, an event: the types in this file that give a lambda or a method to it.</summary>
    public Dictionary<string, List<TypeDeclarationSyntax>> Passers { get; } = new(StringComparer.Ordinal);

    /// <summary>What objects the file makes, and which of its types are given which.</summary>
    public MadeObjects Made { get; } = new();

    /// <summary>What the member uses that a piece of code stands in; null if it stands in none.</summary>
    public MemberUses? UsesOf(SyntaxNode code)
    {
        for (var node = code; node != null && node is not (TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax); node = node.Parent)
            if (_byDeclaration.TryGetValue(node, out var uses)) return uses;
        return null;
    }

    /// <summary>Whether the member that a piece of code stands in names something.</summary>
    public bool Names(SyntaxNode code, string name)
    {
        if (UsesOf(code) is not { } member) return true;
        foreach (var use in member.Uses)
            if (use.Used.Name == name) return true;
        return false;
    }

    /// <param name="tree">The file.</param>
    /// <param name="nodes">An empty list to work with, which is left empty.</param>
    public static SyntaxIndex Of(SyntaxTree tree, List<SyntaxNode> nodes)
    {
        var index = new SyntaxIndex(tree.GetRoot(), nodes);
        nodes.Clear();
        return index;
    }

    private void AddType(TypeDeclarationSyntax type)
    {
        Declarations.AddTo(_declared, type);
        if (type is not ExtensionBlockDeclarationSyntax) _types.Add(NamedType.Of(type));
        var receivers = new ReceiverTypes(type);
        var outer = _type;
        _type = Declarations.WholeName(type);
        var name = type.Identifier.ValueText;
        HidesQueries |= name is MethodGroups.TextBuilder or MethodGroups.Calculations;
        var first = _members.Count;
        foreach (var parameter in type.ParameterList?.Parameters ?? default) Made.Add(parameter, type);
        if (type.ParameterList != null)
            foreach (var (holder, keeper) in PassedDelegates.KeptIn(type.ParameterList, type))
                _members.Add(new MemberUses(holder, _type, false, MemberKind.Assignment, type.ParameterList, [new NameUse(new UsedName(keeper, null), NameForm.Value)], namesAll: false));
        if (type.BaseList != null) AddMember(name, isOwn: false, MemberKind.Value, type.BaseList, type, receivers);
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case TypeDeclarationSyntax nested:
                    AddType(nested);
                    break;
                case MethodDeclarationSyntax method:
                    HidesQueries |= MethodGroups.HidesQuery(method);
                    AddMember(method.Identifier.ValueText, isOwn: true, MemberKind.Method, method, type, receivers);
                    break;
                case PropertyDeclarationSyntax property:
                    AddMember(property.Identifier.ValueText, isOwn: true, MemberKind.Value, property, type, receivers);
                    if (property.Initializer != null) AddMember(name, isOwn: false, MemberKind.Value, property.Initializer, type, receivers);
                    break;
                case EventDeclarationSyntax happening:
                    AddMember(happening.Identifier.ValueText, isOwn: true, MemberKind.Value, happening, type, receivers);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) AddMember(variable.Identifier.ValueText, isOwn: true, MemberKind.Value, variable, type, receivers);
                    AddMember(name, isOwn: false, MemberKind.Value, field, type, receivers);
                    break;
                case IndexerDeclarationSyntax indexer:
                    _declaresIndexer = true;
                    AddMember(Indexer, isOwn: false, MemberKind.Value, indexer, type, receivers);
                    break;
                case not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax):
                    AddMember(name, isOwn: false, MemberKind.Value, member, type, receivers);
                    break;
            }
        }

        _type = outer;
        _membersOf[type] = (first, _members.Count);
    }

    private void AddMember(string name, bool isOwn, MemberKind kind, SyntaxNode member, TypeDeclarationSyntax? type, ReceiverTypes receivers)
    {
        _names.Clear();
        _nodes.Clear();
        _nodes.AddRange(member.DescendantNodes());
        receivers.Enter(_nodes);
        var mayInherit = _hasStaticUsing || type == null || type.BaseList != null;
        var namesAll = true;
        var makesUnnamed = false;
        foreach (var node in _nodes)
        {
            makesUnnamed |= node is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 };
            namesAll &= !(node is ImplicitObjectCreationExpressionSyntax or QueryExpressionSyntax || node.IsKind(SyntaxKind.CollectionInitializerExpression) || node.IsKind(SyntaxKind.ComplexElementInitializerExpression));
            if (node is SimpleNameSyntax simple) Use(simple, mayInherit, receivers);
            else if (node is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax) _names[s_indexer] = NameForm.Value;
            else if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call, Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } argument) _methodArguments.Add(new MethodArgument(NameOf(argument.Expression), CalledName(call), argument));
            else if (node is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) is { Length: > 0 } written) NoteWriter(written, type);
        }

        var uses = new MemberUses(name, _type, isOwn, kind, member, Uses(), isOwn && namesAll) { MakesUnnamed = makesUnnamed };
        _byDeclaration[member] = uses;
        if (uses.Uses.Length > 0) _members.Add(uses);
        foreach (var node in _nodes)
            if (node is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) is { Length: > 0 } written && MayHold(assignment)) AddAssignment(written, assignment, receivers);
            else if (PassedDelegates.CalleeOf(node) is { } called) AddPassed(called, (ArgumentSyntax)node, type, receivers);
        // Variables of fields, and initialisers, are members of their own besides.
        if (member is not (VariableDeclaratorSyntax or EqualsValueClauseSyntax))
            foreach (var node in _nodes) Made.Add(node, type);
        foreach (var node in _nodes)
            for (var filled = StaticMembers.FilledBy(node); filled != null; filled = StaticMembers.Below(filled))
            {
                NoteWriter(filled.Name.Identifier.ValueText, type);
                if (uses.Uses.Length > 0) _members.Add(new MemberUses(filled.Name.Identifier.ValueText, _type, false, MemberKind.Assignment, node, uses.Uses, namesAll: false));
            }

        foreach (var (holder, keeper) in PassedDelegates.KeptIn(member, type))
            _members.Add(new MemberUses(holder, _type, false, MemberKind.Assignment, member, [new NameUse(new UsedName(keeper, null), NameForm.Value)], namesAll: false));
    }

    private void Use(SimpleNameSyntax name, bool mayInherit, ReceiverTypes receivers)
    {
        if (receivers.IsLocal(name)) return;
        AddsValidation |= name.Identifier.ValueText == "AddValidation";
        var key = new UsedName(name.Identifier.ValueText, receivers.HolderOf(name));
        _names[key] = NameForms.Of(name, mayInherit, receivers) | (_names.TryGetValue(key, out var known) ? known : NameForm.None);
    }

    private NameUse[] Uses()
    {
        var uses = new NameUse[_names.Count];
        var i = 0;
        foreach (var pair in _names) uses[i++] = new NameUse(pair.Key, pair.Value);
        return uses;
    }

    private void NoteWriter(string name, TypeDeclarationSyntax? type)
    {
        if (type == null) return;
        if (!Writers.TryGetValue(name, out var types)) Writers.Add(name, types = []);
        if (!types.Contains(type)) types.Add(type);
    }

    /// <summary>A delegate that is assigned runs under the name of what holds it.</summary>
    private void AddAssignment(string name, AssignmentExpressionSyntax assignment, ReceiverTypes receivers)
    {
        _names.Clear();
        foreach (var node in assignment.Right.DescendantNodesAndSelf())
            if (node is SimpleNameSyntax simple) Use(simple, mayInherit: true, receivers);
        if (_names.Count > 0) _members.Add(new MemberUses(name, _type, false, MemberKind.Assignment, assignment, Uses(), namesAll: false));
    }

    /// <summary>A delegate that is given to a method runs under the name of what keeps it there.</summary>
    private void AddPassed(string called, ArgumentSyntax argument, TypeDeclarationSyntax? type, ReceiverTypes receivers)
    {
        _names.Clear();
        foreach (var node in argument.Expression.DescendantNodesAndSelf())
            if (node is SimpleNameSyntax simple) Use(simple, mayInherit: true, receivers);
        if (_names.Count == 0) return;
        _members.Add(new MemberUses(PassedDelegates.NodeOf(called), _type, false, MemberKind.Assignment, argument, Uses(), namesAll: false));
        if (type == null) return;
        if (!Passers.TryGetValue(called, out var types)) Passers.Add(called, types = []);
        if (!types.Contains(type)) types.Add(type);
    }

    private static bool MayHold(AssignmentExpressionSyntax assignment)
    {
        var isStatic = assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } holder } } && char.IsUpper(holder[0]);
        return isStatic || assignment.Right.IsKind(SyntaxKind.AddressOfExpression) || assignment.Right is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax;
    }

    private static string CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        SimpleNameSyntax { Identifier.ValueText: var name } => name,
        _ => "",
    };

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };
}
