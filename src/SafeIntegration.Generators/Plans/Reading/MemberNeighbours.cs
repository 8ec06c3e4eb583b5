using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>What runs because a member is used, though no code names it: initialisers, constructors, and what other assemblies call on an object that they are handed.</summary>
internal static class MemberNeighbours
{
    /// <summary>Adds the neighbours of a member of this compilation.</summary>
    public static void Add(ISymbol member, HashSet<ISymbol> reached)
    {
        if (member is INamedTypeSymbol named)
        {
            reached.UnionWith(named.InstanceConstructors);
            return;
        }

        INamedTypeSymbol? type = member.ContainingType;
        if (type is null || type.TypeKind == TypeKind.Enum)
            return;
        if (member.IsStatic || IsConstructor(member))
            reached.UnionWith(type.StaticConstructors);
        if (IsConstructor(member))
            AddCreation(type, reached);
        else if (!member.IsStatic && HoldsState(member))
            reached.UnionWith(type.InstanceConstructors);
    }

    private static bool IsConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private static bool HoldsState(ISymbol member) => member is IFieldSymbol || (member is IPropertySymbol && FieldOf(member) is not null);

    private static IFieldSymbol? FieldOf(ISymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static void AddCreation(INamedTypeSymbol type, HashSet<ISymbol> reached)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (IsCalledFromOutside(member) || (!member.IsStatic && IsInitialised(member)))
                reached.Add(member is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : member);
        }

        AddImplementations(type, reached);
        // Without a constructor initialiser the compiler calls the base's constructor without parameters.
        if (type.BaseType is { SpecialType: SpecialType.None } parent)
            reached.UnionWith(parent.OriginalDefinition.InstanceConstructors.Where(constructor => constructor.Parameters.Length == 0));
    }

    private static bool IsInitialised(ISymbol member) => member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax()
        is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax or EventFieldDeclarationSyntax } or PropertyDeclarationSyntax { Initializer: not null });

    // An override of what another assembly declares can be called by it.
    private static bool IsCalledFromOutside(ISymbol member)
    {
        ISymbol? root = member;
        while (root is { IsOverride: true })
            root = root switch { IMethodSymbol method => method.OverriddenMethod, IPropertySymbol property => property.OverriddenProperty, IEventSymbol raised => raised.OverriddenEvent, _ => null };
        return root is not null && member.IsOverride && root.DeclaringSyntaxReferences.Length == 0;
    }

    private static void AddImplementations(INamedTypeSymbol type, HashSet<ISymbol> reached)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces.Where(contract => contract.DeclaringSyntaxReferences.Length == 0))
        {
            foreach (ISymbol member in contract.GetMembers())
            {
                if (type.FindImplementationForInterfaceMember(member) is { DeclaringSyntaxReferences.Length: > 0 } implementation)
                    reached.Add((implementation is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : implementation).OriginalDefinition);
            }
        }
    }
}
