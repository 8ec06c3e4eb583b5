using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>Finds what a virtual call can run in this compilation. The types are listed when the first such call is met.</summary>
internal sealed class SourceTypes(Compilation compilation, CancellationToken cancellationToken)
{
    private Dictionary<ISymbol, List<INamedTypeSymbol>>? _heirs;

    /// <summary>Adds every override or implementation of a member that stands in this compilation.</summary>
    public void AddOverrides(ISymbol member, HashSet<ISymbol> reached)
    {
        if (!CanBeOverridden(member))
            return;
        _heirs ??= ListHeirs();
        if (!_heirs.TryGetValue(member.ContainingType, out List<INamedTypeSymbol>? heirs))
            return;
        foreach (INamedTypeSymbol heir in heirs)
        {
            if (member.ContainingType.TypeKind == TypeKind.Interface)
                AddImplementations(heir, member, reached);
            else
                reached.UnionWith(heir.GetMembers(member.Name).Where(candidate => Overrides(candidate, member)));
        }
    }

    // What the base library declares, such as Dispose and ToString, is overridden everywhere; its overrides count where an object of the type is created.
    private static bool CanBeOverridden(ISymbol member) =>
        member is IMethodSymbol { MethodKind: not MethodKind.Constructor } or IPropertySymbol or IEventSymbol
        && member.ContainingType is { IsSealed: false } type
        && (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed
        && (member.DeclaringSyntaxReferences.Length > 0 || !IsOfBaseLibrary(type));

    private static bool IsOfBaseLibrary(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == nameof(System);
    }

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        for (ISymbol? current = OverriddenBy(candidate); current is not null; current = OverriddenBy(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member))
                return true;
        }

        return false;
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol raised => raised.OverriddenEvent,
        _ => null,
    };

    private static void AddImplementations(INamedTypeSymbol type, ISymbol member, HashSet<ISymbol> reached)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces.Where(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, member.ContainingType)))
        {
            foreach (ISymbol declared in contract.GetMembers(member.Name).Where(declared => SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, member)))
            {
                if (type.FindImplementationForInterfaceMember(declared) is { } implementation)
                    reached.Add(implementation.OriginalDefinition);
            }
        }
    }

    private Dictionary<ISymbol, List<INamedTypeSymbol>> ListHeirs()
    {
        var heirs = new Dictionary<ISymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamespaceOrTypeSymbol>([compilation.SourceModule.GlobalNamespace]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol container = pending.Pop();
            foreach (INamespaceOrTypeSymbol member in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers().Cast<INamespaceOrTypeSymbol>())
                pending.Push(member);
            if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
                AddHeir(type, heirs);
        }

        return heirs;
    }

    private static void AddHeir(INamedTypeSymbol type, Dictionary<ISymbol, List<INamedTypeSymbol>> heirs)
    {
        var ancestors = new HashSet<ISymbol>(type.AllInterfaces.Select(contract => contract.OriginalDefinition), SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
            ancestors.Add(parent.OriginalDefinition);
        foreach (ISymbol ancestor in ancestors)
        {
            if (!heirs.TryGetValue(ancestor, out List<INamedTypeSymbol>? known))
                heirs[ancestor] = known = [];
            known.Add(type);
        }
    }
}
