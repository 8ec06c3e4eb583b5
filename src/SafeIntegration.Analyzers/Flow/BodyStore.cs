using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Names;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>The lowered bodies of one compilation, made when they are first needed. Thread-safe.</summary>
internal sealed class BodyStore(LoweringServices services, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<ISymbol, Body?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<CallSite, Body[]> _targets = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, Dictionary<int, List<object>>> _delegates = new(SymbolEqualityComparer.Default);

    /// <summary>The body of a method of this compilation; null if it has none.</summary>
    public Body? Of(IMethodSymbol method)
    {
        method = Canonical(method);
        return _bodies.TryGetValue(method, out var body) ? body : _bodies.GetOrAdd(method, LowerOnDemand(method));
    }

    /// <summary>The body of a method if it was lowered already.</summary>
    public Body? Known(IMethodSymbol method) => _bodies.TryGetValue(Canonical(method), out var body) ? body : null;

    /// <summary>The body that the compiler hands over, which saves binding it again.</summary>
    public Body? OfBlocks(ISymbol owner, ImmutableArray<IOperation> blocks)
    {
        if (owner is IMethodSymbol method)
        {
            method = Canonical(method);
            if (_bodies.TryGetValue(method, out var known)) return known;
            if (method.MethodKind == MethodKind.Constructor) return Of(method);
            var roots = Roots(blocks);
            return roots.Count == 0 ? null : _bodies.GetOrAdd(method, Lowerer.Lower(services, method, method.ContainingType, method.Name, DeclarationOf(roots[0].Syntax), roots));
        }

        if (_bodies.TryGetValue(owner, out var initialiser)) return initialiser;
        var operations = Roots(blocks);
        return operations.Count == 0 ? null : _bodies.GetOrAdd(owner, Lowerer.Lower(services, null, owner.ContainingType, owner.Name, operations[0].Syntax, operations));
    }

    /// <summary>The bodies that a call may run.</summary>
    public Body[] Targets(CallSite call)
    {
        if (call.Targets is { } known) return known;
        var found = FindTargets(call);
        call.Targets = found;
        return found;
    }

    /// <summary>Delegates that the members of a type write to one of its members.</summary>
    public object[] DelegatesOf(Body reader, int selector)
    {
        var found = new List<object>();
        for (var type = reader.Type; type != null && services.Hierarchy.IsInSource(type); type = type.BaseType) AddDelegates(type, selector, found);
        foreach (var (member, holder) in reader.DelegateHolders ?? [])
            if (member == selector) AddDelegates(holder, selector, found);
        return found.Count == 0 ? [] : [.. found];
    }

    private void AddDelegates(INamedTypeSymbol type, int selector, List<object> all)
    {
        var map = _delegates.TryGetValue(type.OriginalDefinition, out var found) ? found : _delegates.GetOrAdd(type.OriginalDefinition, FindDelegates(type.OriginalDefinition));
        if (map.TryGetValue(selector, out var delegates)) all.AddRange(delegates);
    }

    /// <summary>The bodies of a type: methods, accessors, constructors and initialisers of static members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isWanted">Tells from a declaration whether its body is worth lowering; constructors are not asked for, since the initialisers run with them.</param>
    /// <param name="areMade">Whether constructors and initialisers of static members are told.</param>
    /// <param name="areCalled">Whether the others are.</param>
    public IEnumerable<Body> Members(INamedTypeSymbol type, System.Func<SyntaxNode, bool>? isWanted = null, bool areMade = true, bool areCalled = true)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                if (!(method.MethodKind == MethodKind.Constructor ? areMade : areCalled) || method.IsAbstract || services.Hierarchy.BodyOf(Canonical(method)) is not { } declaration) continue;
                if (isWanted != null && method.MethodKind != MethodKind.Constructor && !isWanted(declaration)) continue;
                if (Of(method) is { } body) yield return body;
            }
            else if (areMade && member is (IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true }))
            {
                foreach (var operation in Initialisers(type, member.Name, isStatic: true))
                    if (_bodies.GetOrAdd(member, _ => Lowerer.Lower(services, null, type, member.Name, operation.Syntax, [operation])) is { } initialiser) yield return initialiser;
            }
        }
    }

    /// <summary>The declaration that a method's body belongs to: unreduced, not constructed, of a partial one the part that has it.</summary>
    public static IMethodSymbol Canonical(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        method = method.OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    private Body? LowerOnDemand(IMethodSymbol method)
    {
        if (!services.Hierarchy.IsInSource(method) || services.Hierarchy.BodyOf(method) is not { } syntax) return null;
        var operations = new List<IOperation>();
        if (method is { MethodKind: MethodKind.Constructor, IsStatic: false } && !CallsThis(syntax)) operations.AddRange(Initialisers(method.ContainingType, null, isStatic: false));
        if (syntax is TypeDeclarationSyntax type)
        {
            if (type is { BaseList.Types: [PrimaryConstructorBaseTypeSyntax parent, ..] } && OperationOf(parent) is { } call) operations.Add(call);
        }
        else
        {
            if (OperationOf(syntax) is not { } operation) return null;
            while (operation.Parent != null) operation = operation.Parent;
            operations.Add(operation);
        }

        return Lowerer.Lower(services, method, method.ContainingType, method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name, syntax, operations);
    }

    private static bool CallsThis(SyntaxNode syntax) => syntax is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.ValueText: "this" };

    private IOperation? OperationOf(SyntaxNode syntax) => services.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);

    private IEnumerable<IOperation> Initialisers(INamedTypeSymbol type, string? only, bool isStatic)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration) continue;
            foreach (var member in declaration.Members)
            {
                if (member is PropertyDeclarationSyntax { Initializer: { } initializer } property)
                {
                    if (HasStatic(property.Modifiers) == isStatic && (only == null || property.Identifier.ValueText == only) && OperationOf(initializer) is { } operation) yield return operation;
                }
                else if (member is FieldDeclarationSyntax field && HasStatic(field.Modifiers) == isStatic)
                {
                    foreach (var variable in field.Declaration.Variables)
                        if (variable.Initializer is { } value && (only == null || variable.Identifier.ValueText == only) && OperationOf(value) is { } operation) yield return operation;
                }
            }
        }
    }

    private static bool HasStatic(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
            if (modifier.ValueText is "static" or "const") return true;
        return false;
    }

    private static List<IOperation> Roots(ImmutableArray<IOperation> blocks)
    {
        var roots = new List<IOperation>();
        foreach (var block in blocks)
        {
            var root = block;
            while (root.Parent != null) root = root.Parent;
            if (!roots.Contains(root) && root is not IAttributeOperation && root is not IParameterInitializerOperation) roots.Add(root);
        }

        return roots;
    }

    private static SyntaxNode DeclarationOf(SyntaxNode syntax) => syntax is ArrowExpressionClauseSyntax or BlockSyntax ? syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is BaseMethodDeclarationSyntax declaration ? declaration : syntax : syntax;

    private Body[] FindTargets(CallSite call)
    {
        if (call.Local != null) return call.Local.Alone;
        if (call.Method == null) return [];
        if (!call.IsVirtual) return services.Hierarchy.IsInSource(call.Method) && Of(call.Method) is { } body ? body.Alone : [];
        List<Body>? targets = null;
        foreach (var method in services.Hierarchy.Implementations(call.Method))
            if (Of(method) is { } target && !(targets ??= []).Contains(target)) targets.Add(target);
        if (targets == null) return [];
        if (targets.Count == 1) return targets[0].Alone;
        targets.Sort(OriginOrder.CompareBodies);
        return [.. targets];
    }

    private Dictionary<int, List<object>> FindDelegates(INamedTypeSymbol type)
    {
        var map = new Dictionary<int, List<object>>();
        var writers = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { type };
        foreach (var member in type.GetMembers())
            if (member is IEventSymbol or IPropertySymbol { Type.TypeKind: TypeKind.Delegate or TypeKind.FunctionPointer } or IFieldSymbol { Type.TypeKind: TypeKind.Delegate or TypeKind.FunctionPointer, DeclaredAccessibility: not Accessibility.Private }) AddWriters(member, writers);
        foreach (var writer in writers)
            foreach (var body in Members(writer))
                foreach (var (member, selector, assigned) in body.DelegateWrites)
                {
                    if (!SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, type)) continue;
                    if (!map.TryGetValue(selector, out var delegates)) map.Add(selector, delegates = []);
                    delegates.Add(assigned);
                }

        AddKept(type, map);
        return map;
    }

    /// <summary>Delegates that others give to methods of the type which keep them.</summary>
    private void AddKept(INamedTypeSymbol type, Dictionary<int, List<object>> map)
    {
        var keeps = new List<(int Selector, IParameterSymbol Parameter)>();
        foreach (var body in Members(type, HasParameters))
            foreach (var (member, selector, parameter) in body.DelegateKeeps)
                if (SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, type) && !keeps.Contains((selector, parameter))) keeps.Add((selector, parameter));
        if (services.PrimaryConstructorOf(type) is { } primary)
            foreach (var parameter in primary.Parameters)
                if (parameter.Type.TypeKind is TypeKind.Delegate or TypeKind.FunctionPointer) keeps.Add((services.Selectors.Of(parameter.Name), parameter));
        foreach (var (selector, parameter) in keeps)
            foreach (var given in PassedTo(parameter))
            {
                if (!map.TryGetValue(selector, out var delegates)) map.Add(selector, delegates = []);
                if (!delegates.Contains(given)) delegates.Add(given);
            }
    }

    private static bool HasParameters(SyntaxNode declaration) =>
        declaration is AccessorDeclarationSyntax or BaseMethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 };

    /// <summary>Lambdas and method groups that are written where a parameter of a method is given.</summary>
    private IEnumerable<object> PassedTo(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol keeper) yield break;
        var name = keeper.MethodKind switch
        {
            MethodKind.Constructor => keeper.ContainingType.Name,
            MethodKind.EventAdd => keeper.AssociatedSymbol!.Name,
            _ => keeper.Name,
        };
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in Passers(keeper, name))
        {
            if (services.Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is not { } passer || !seen.Add(passer.OriginalDefinition)) continue;
            foreach (var body in Members(passer.OriginalDefinition, code => MayPass(code, keeper, name)))
                foreach (var (method, position, given) in body.DelegatePasses)
                    if (position == parameter.Ordinal && Runs(method, keeper)) yield return given;
        }
    }

    private IEnumerable<TypeDeclarationSyntax> Passers(IMethodSymbol keeper, string name) => keeper.MethodKind switch
    {
        MethodKind.Constructor => PassersOfMade(name),
        MethodKind.EventAdd => services.Indexes.WritersOf(name),
        _ => services.Indexes.PassersOf(name),
    };

    /// <summary>File by file, those that write the name of the type and those that do not.</summary>
    private IEnumerable<TypeDeclarationSyntax> PassersOfMade(string type)
    {
        foreach (var index in services.Indexes.Files)
            foreach (var name in (string[])[type, PassedDelegates.Unnamed])
                if (index.Passers.TryGetValue(name, out var declarations))
                    foreach (var declaration in declarations) yield return declaration;
    }

    private bool MayPass(SyntaxNode code, IMethodSymbol keeper, string name)
    {
        var index = services.Indexes.Of(code.SyntaxTree);
        return index.Names(code, name) || keeper.MethodKind == MethodKind.Constructor && index.UsesOf(code) is { MakesUnnamed: true };
    }

    private bool Runs(IMethodSymbol called, IMethodSymbol keeper)
    {
        if (SymbolEqualityComparer.Default.Equals(called, keeper.OriginalDefinition)) return true;
        if (called.Name != keeper.Name || called.MethodKind == MethodKind.Constructor) return false;
        foreach (var method in services.Hierarchy.Implementations(called))
            if (SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, keeper.OriginalDefinition)) return true;
        return false;
    }

    /// <summary>Other types that give a member its delegates.</summary>
    private void AddWriters(ISymbol member, HashSet<INamedTypeSymbol> writers)
    {
        foreach (var declaration in services.Indexes.WritersOf(member.Name))
            if (services.Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is { } writer) writers.Add(writer.OriginalDefinition);
    }
}
