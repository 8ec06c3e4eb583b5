using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>One member that a file declares.</summary>
/// <param name="Name">Its name; empty for the type itself.</param>
/// <param name="Type">The whole name of its type.</param>
/// <param name="Arity">How many type parameters the type has.</param>
/// <param name="IsMethod">Whether it is a method.</param>
/// <param name="IsOpen">Whether a call of it may run another member.</param>
/// <param name="IsPlain">Whether it is a property or field of an object for text, a number or a date: it cannot hold a delegate, and what it holds came with the object.</param>
/// <param name="IsExtension">Whether it is called as a member of something else.</param>
internal readonly record struct DeclaredMember(string Name, string Type, int Arity, bool IsMethod, bool IsOpen, bool IsPlain, bool IsExtension);

/// <summary>Which members a file declares.</summary>
internal static class Declarations
{
    public static void AddTo(List<DeclaredMember> members, TypeDeclarationSyntax type)
    {
        var whole = WholeName(type);
        var arity = type.TypeParameterList?.Parameters.Count ?? 0;
        var isInterface = type is InterfaceDeclarationSyntax;
        // A type counts even without members: another one of its name is then not the only one.
        members.Add(new DeclaredMember("", whole, arity, false, true, false, false));
        if (type is RecordDeclarationSyntax)
            foreach (var parameter in type.ParameterList?.Parameters ?? default) Add(parameter.Identifier, isMethod: false, isOpen: false, isExtension: false, IsPlain(parameter.Type));
        foreach (var member in type.Members)
        {
            var isOpen = isInterface || IsOpen(member.Modifiers);
            var isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
            switch (member)
            {
                case MethodDeclarationSyntax method:
                    var isExtension = type is ExtensionBlockDeclarationSyntax || method.ParameterList.Parameters is [{ Modifiers: var modifiers }, ..] && modifiers.Any(SyntaxKind.ThisKeyword);
                    Add(method.Identifier, isMethod: true, isOpen, isExtension);
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier, isMethod: false, isOpen, type is ExtensionBlockDeclarationSyntax, !isStatic && IsPlain(property.Type));
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) Add(variable.Identifier, isMethod: false, isOpen, isExtension: false, !isStatic && IsPlain(field.Declaration.Type));
                    break;
                case EventDeclarationSyntax happening:
                    Add(happening.Identifier, isMethod: false, isOpen, isExtension: false);
                    break;
            }
        }

        void Add(SyntaxToken identifier, bool isMethod, bool isOpen, bool isExtension, bool isPlain = false) => members.Add(new DeclaredMember(identifier.ValueText, whole, arity, isMethod, isOpen, isPlain, isExtension));
    }

    private static bool IsOpen(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
            if (modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.ExternKeyword) return true;
        return false;
    }

    /// <summary>Whether a type is one of text, numbers or dates, by its name.</summary>
    public static bool IsPlain(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsPlain(nullable.ElementType),
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        IdentifierNameSyntax { Identifier.ValueText: "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Uri" } => true,
        _ => false,
    };

    /// <summary>The name of a type with its namespaces and the types around it.</summary>
    public static string WholeName(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        for (var node = type.Parent; node != null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax outer) name = outer.Identifier.ValueText + "." + name;
            else if (node is BaseNamespaceDeclarationSyntax space) name = Before(space.Name, name);
        }

        return name;
    }

    /// <summary>A name with a namespace before it; a syntax node's own text is made by a writer, which costs more than the rest of the name.</summary>
    public static string Before(NameSyntax space, string name) => space switch
    {
        QualifiedNameSyntax qualified => Before(qualified.Left, qualified.Right.Identifier.ValueText + "." + name),
        SimpleNameSyntax simple => simple.Identifier.ValueText + "." + name,
        _ => space + "." + name,
    };
}
