using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>A type that a file declares, or another name that it gives to one.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Declaration">The declaration; null for another name of a type.</param>
/// <param name="Bases">The simple names of its bases, or of the type that it is another name of.</param>
internal readonly record struct NamedType(string Name, TypeDeclarationSyntax? Declaration, string[] Bases)
{
    public static NamedType Of(TypeDeclarationSyntax type)
    {
        var list = type.BaseList?.Types ?? default;
        if (list.Count == 0) return new(type.Identifier.ValueText, type, []);
        var bases = new string[list.Count];
        for (var i = 0; i < bases.Length; i++) bases[i] = SimpleName(list[i].Type);
        return new(type.Identifier.ValueText, type, bases);
    }

    public static NamedType Of(UsingDirectiveSyntax alias) => new(alias.Alias!.Name.Identifier.ValueText, null, [SimpleName(alias.NamespaceOrType)]);

    private static string SimpleName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };
}
