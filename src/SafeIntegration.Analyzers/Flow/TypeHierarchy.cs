using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>Which methods of this compilation have bodies, and which of them a call may reach. Thread-safe.</summary>
internal sealed class TypeHierarchy
{
    /// <summary>More implementations than this are cut, in the order of their names: a call of so many tells little.</summary>
    private const int MostImplementations = 24;

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol[]> _implementations = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, SyntaxNode?> _bodies = new(ByReference.Instance);
    private readonly System.Lazy<Index> _index;
    private readonly NamedHierarchy _named;
    private readonly System.Lazy<bool> _hasApprovalFilter;
    private int _questions;

    public TypeHierarchy(Compilation compilation, CompilationIndexes indexes)
    {
        _compilation = compilation;
        _named = new NamedHierarchy(compilation, indexes);
        _hasApprovalFilter = new(FindApprovalFilter, LazyThreadSafetyMode.ExecutionAndPublication);
        _index = new(() => new Index(compilation.Assembly.GlobalNamespace), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public bool IsInSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    /// <summary>The names of this compilation by which something may be declared that is of a class.</summary>
    public IEnumerable<string> NamesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current != null && IsInSource(current); current = current.BaseType) yield return current.Name;
        foreach (var implemented in type.AllInterfaces)
            if (IsInSource(implemented)) yield return implemented.Name;
    }

    /// <summary>Whether a call of this method can run code of this compilation.</summary>
    public bool MayHaveBody(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (IsInSource(method) && BodyOf(method) != null) return true;
        return (method.IsAbstract || method.IsVirtual || method.IsOverride) && Implementations(method).Length > 0;
    }

    /// <summary>The declaration that holds a method's body; null if it has none here.</summary>
    public SyntaxNode? BodyOf(IMethodSymbol method) => _bodies.TryGetValue(method, out var syntax) ? syntax : _bodies.GetOrAdd(method, symbol => FindBody((IMethodSymbol)symbol));

    /// <summary>What may run when this method is called on an object that is not known.</summary>
    public IMethodSymbol[] Implementations(IMethodSymbol method) => _implementations.TryGetValue(method.OriginalDefinition, out var found) ? found : _implementations.GetOrAdd(method.OriginalDefinition, symbol => FindImplementations((IMethodSymbol)symbol));

    /// <summary>The user's own ToString of a type of this compilation; null if it has none.</summary>
    public IMethodSymbol? FindToString(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current != null && IsInSource(current); current = current.BaseType)
            foreach (var member in current.GetMembers("ToString"))
                if (member is IMethodSymbol { Parameters.Length: 0, IsStatic: false, IsImplicitlyDeclared: false } method && BodyOf(method.OriginalDefinition) != null) return method.OriginalDefinition;
        return null;
    }

    /// <summary>Whether some filter of function calls in this compilation calls the function only under a condition, as one does that asks a person.</summary>
    public bool HasApprovalFilter => _hasApprovalFilter.Value;

    /// <summary>The classes and structs of this compilation that have an interface of it.</summary>
    public List<INamedTypeSymbol> Implementing(INamedTypeSymbol type) => _index.IsValueCreated ? _index.Value.DerivedFrom(type) : _named.DerivedFrom(type);

    public IReadOnlyList<IMethodSymbol> MethodsNamed(string name) => _index.Value.MethodsNamed(name);

    /// <summary>The field or property that a method returns by reference, if its body is as simple as that.</summary>
    public ISymbol? ReferredMember(IMethodSymbol method)
    {
        if (!IsInSource(method) || BodyOf(method.OriginalDefinition) is not { } syntax) return null;
        foreach (var node in syntax.DescendantNodes())
        {
            if (node is not RefExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } reference) continue;
            var name = reference.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : ((IdentifierNameSyntax)reference.Expression).Identifier.ValueText;
            foreach (var member in method.ContainingType.GetMembers(name))
                if (member is IFieldSymbol or IPropertySymbol) return member;
        }

        return null;
    }

    private static SyntaxNode? FindBody(IMethodSymbol method)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case BaseMethodDeclarationSyntax declaration when declaration.Body != null || declaration.ExpressionBody != null:
                    return declaration;
                case AccessorDeclarationSyntax accessor when accessor.Body != null || accessor.ExpressionBody != null:
                    return accessor;
                case ArrowExpressionClauseSyntax arrow:
                    return arrow;
                case CompilationUnitSyntax program when method.Name == "<Main>$":
                    return program;
                case TypeDeclarationSyntax type when method.MethodKind == MethodKind.Constructor:
                    return type;
            }
        }

        // A constructor that nobody wrote still runs the initialisers.
        return method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, ContainingType.DeclaringSyntaxReferences: [var first, ..] } && HasInitialisers(method.ContainingType) ? first.GetSyntax() : null;
    }

    private static bool HasInitialisers(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration)
                foreach (var member in declaration.Members)
                {
                    if (member is PropertyDeclarationSyntax { Initializer: not null }) return true;
                    if (member is FieldDeclarationSyntax field)
                        foreach (var variable in field.Declaration.Variables)
                            if (variable.Initializer != null) return true;
                }

        return false;
    }

    private IMethodSymbol[] FindImplementations(IMethodSymbol method)
    {
        var found = new List<IMethodSymbol>();
        var type = method.ContainingType.OriginalDefinition;
        if (!method.IsAbstract && IsInSource(method) && BodyOf(method) != null) found.Add(method);
        foreach (var derived in DerivedFrom(type, method))
        {
            if (type.TypeKind == TypeKind.Interface) AddImplementations(derived, type, method, found);
            else AddOverrides(derived, method, found);
        }

        if (found.Count > MostImplementations)
        {
            found.Sort((a, b) => string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString()));
            found.RemoveRange(MostImplementations, found.Count - MostImplementations);
        }

        return [.. found];
    }

    /// <summary>An edit asks a few times, which names answer; a build asks often, so that an index of all types is worth its price. Both know the same types.</summary>
    private List<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type, IMethodSymbol method)
    {
        const int Few = 64;
        if (type.SpecialType == SpecialType.System_Object || type.IsSealed) return [];
        if (_index.IsValueCreated || Interlocked.Increment(ref _questions) > Few) return _index.Value.DerivedFrom(type);
        if (IsInSource(type)) return _named.DerivedFrom(type);
        return method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove
            ? _named.DerivedFrom(type, method.AssociatedSymbol?.Name ?? method.Name)
            : _index.Value.DerivedFrom(type);
    }

    private bool FindApprovalFilter()
    {
        foreach (var name in (string[])["OnFunctionInvocationAsync", "OnAutoFunctionInvocationAsync"])
            foreach (var type in _named.TypesDeclaring(name))
                foreach (var implemented in type.AllInterfaces)
                    if (implemented.Name is "IFunctionInvocationFilter" or "IAutoFunctionInvocationFilter" && AsksFirst(type)) return true;
        return false;
    }

    private static bool AsksFirst(INamedTypeSymbol filter)
    {
        foreach (var member in filter.GetMembers())
        {
            if (member is not IMethodSymbol { Name: "OnFunctionInvocationAsync" or "OnAutoFunctionInvocationAsync", DeclaringSyntaxReferences: [var reference, ..] }) continue;
            foreach (var node in reference.GetSyntax().DescendantNodes())
                if (node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "next" } } call && (call.FirstAncestorOrSelf<IfStatementSyntax>() != null || LeavesBefore(reference.GetSyntax(), call))) return true;
        }

        return false;
    }

    /// <summary>Whether something is waited for before a call, and a test may leave before it.</summary>
    private static bool LeavesBefore(SyntaxNode method, InvocationExpressionSyntax call)
    {
        bool waits = false, leaves = false;
        foreach (var node in method.DescendantNodes())
        {
            if (node.SpanStart >= call.SpanStart || node.Span.Contains(call.Span)) continue;
            waits |= node is AwaitExpressionSyntax;
            leaves |= node is ReturnStatementSyntax or ThrowStatementSyntax && node.FirstAncestorOrSelf<IfStatementSyntax>() != null;
        }

        return waits && leaves;
    }

    private void AddImplementations(INamedTypeSymbol derived, INamedTypeSymbol type, IMethodSymbol method, List<IMethodSymbol> found)
    {
        foreach (var implemented in derived.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, type)) continue;
            foreach (var member in implemented.GetMembers(method.Name))
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method) && derived.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsAbstract: false } implementation) Add(implementation, found);
        }
    }

    private void AddOverrides(INamedTypeSymbol derived, IMethodSymbol method, List<IMethodSymbol> found)
    {
        foreach (var member in derived.GetMembers(method.Name))
        {
            if (member is not IMethodSymbol { IsOverride: true, IsAbstract: false } candidate) continue;
            for (var overridden = candidate.OverriddenMethod; overridden != null; overridden = overridden.OverriddenMethod)
            {
                if (!SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method)) continue;
                Add(candidate, found);
                break;
            }
        }
    }

    private void Add(IMethodSymbol method, List<IMethodSymbol> found)
    {
        method = method.OriginalDefinition;
        if (!IsInSource(method) || BodyOf(method) == null) return;
        foreach (var known in found)
            if (SymbolEqualityComparer.Default.Equals(known, method)) return;
        found.Add(method);
    }

    /// <summary>Derived types of every type and interface, and methods by name; made once when first asked.</summary>
    private sealed class Index
    {
        private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);
        private readonly List<INamedTypeSymbol> _types = [];
        private Dictionary<string, List<IMethodSymbol>>? _methods;

        public Index(INamespaceSymbol root) => Visit(root);

        public List<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type) => _derived.TryGetValue(type, out var derived) ? derived : [];

        public List<IMethodSymbol> MethodsNamed(string name)
        {
            var methods = _methods;
            if (methods == null)
            {
                methods = [];
                foreach (var type in _types)
                    foreach (var member in type.GetMembers())
                        if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAbstract: false } method)
                        {
                            if (!methods.TryGetValue(method.Name, out var same)) methods.Add(method.Name, same = []);
                            same.Add(method);
                        }

                _methods = methods;
            }

            const int Few = 4;
            return methods.TryGetValue(name, out var found) && found.Count <= Few ? found : [];
        }

        private void Visit(INamespaceSymbol space)
        {
            foreach (var type in space.GetTypeMembers()) Visit(type);
            foreach (var nested in space.GetNamespaceMembers()) Visit(nested);
        }

        private void Visit(INamedTypeSymbol type)
        {
            _types.Add(type);
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct)
            {
                for (var parent = type.BaseType; parent != null && parent.SpecialType != SpecialType.System_Object; parent = parent.BaseType) Add(parent, type);
                foreach (var implemented in type.AllInterfaces) Add(implemented, type);
            }

            foreach (var nested in type.GetTypeMembers()) Visit(nested);
        }

        private void Add(INamedTypeSymbol key, INamedTypeSymbol type)
        {
            key = key.OriginalDefinition;
            if (!_derived.TryGetValue(key, out var derived)) _derived.Add(key, derived = []);
            derived.Add(type);
        }
    }
}
