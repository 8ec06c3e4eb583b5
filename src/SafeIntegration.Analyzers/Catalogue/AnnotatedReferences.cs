using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The names of annotated members of referenced assemblies. Only assemblies that reference SafeIntegration, and are not its own, are looked through.</summary>
internal static class AnnotatedReferences
{
    private const string Library = "SafeIntegration";

    public static void AddTo(Dictionary<string, NameKinds> names, IAssemblySymbol assembly)
    {
        if (assembly.Name.StartsWith(Library, StringComparison.Ordinal)) return;
        if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name.StartsWith(Library, StringComparison.Ordinal)))) return;
        Namespace(names, assembly.GlobalNamespace);
    }

    private static void Namespace(Dictionary<string, NameKinds> names, INamespaceSymbol space)
    {
        foreach (var inner in space.GetNamespaceMembers()) Namespace(names, inner);
        foreach (var type in space.GetTypeMembers()) Type(names, type);
    }

    private static void Type(Dictionary<string, NameKinds> names, INamedTypeSymbol type)
    {
        if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return;
        var ofType = Of(type);
        foreach (var member in type.GetMembers())
        {
            if (member is INamedTypeSymbol nested) Type(names, nested);
            else if (member.CanBeReferencedByName && member.DeclaredAccessibility != Accessibility.Private) Member(names, member, ofType);
        }
    }

    private static void Member(Dictionary<string, NameKinds> names, ISymbol member, NameKinds ofType)
    {
        var kinds = ofType | Of(member);
        if (member is IMethodSymbol method)
        {
            foreach (var attribute in method.GetReturnTypeAttributes()) kinds |= Of(attribute);
            foreach (var parameter in method.Parameters) kinds |= Of(parameter);
            if (method.MethodKind != MethodKind.Constructor) kinds = kinds.OfMethod();
        }

        if (kinds != NameKinds.None) names[member.Name] = kinds | (names.TryGetValue(member.Name, out var known) ? known : NameKinds.None);
    }

    private static NameKinds Of(ISymbol symbol)
    {
        var kinds = NameKinds.None;
        foreach (var attribute in symbol.GetAttributes()) kinds |= Of(attribute);
        return kinds;
    }

    private static NameKinds Of(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } } type ? AnnotatedNames.KindsOf(type.Name) : NameKinds.None;
}
