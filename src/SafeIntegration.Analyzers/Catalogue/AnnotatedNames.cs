using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The names of members on which an attribute of the library stands, found without binding: declarations are walked, bodies are not. Thread-safe.</summary>
internal sealed class AnnotatedNames
{
    private readonly Lazy<ImmutableDictionary<string, NameKinds>> _names;

    private readonly Func<string, bool, NameKinds> _ofWholeType;

    private readonly AnnotatedTrees? _kept;

    /// <param name="ofWholeType">What the catalogue makes of the members on which an attribute of this name stands, or whose type has a base of this name; with whether it stands on a property.</param>
    /// <param name="kept">What was found in the same files before; null if the rows are not the built-in ones alone.</param>
    public AnnotatedNames(Compilation compilation, AnnotationReader annotations, Func<string, bool, NameKinds> ofWholeType, AnnotatedTrees? kept = null)
    {
        _kept = kept;
        _ofWholeType = ofWholeType;
        _names = new(() => Scan(compilation, annotations.AnyAttributeExists));
    }

    public NameKinds Of(string identifier) => _names.Value.TryGetValue(identifier, out var kinds) ? kinds : NameKinds.None;

    private ImmutableDictionary<string, NameKinds> Scan(Compilation compilation, bool anyAttributeExists)
    {
        Dictionary<string, NameKinds> names = new(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
            foreach (var pair in InFile(tree)) Add(names, pair.Key, pair.Value);

        if (!anyAttributeExists) return names.ToImmutableDictionary(StringComparer.Ordinal);
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols) AnnotatedReferences.AddTo(names, reference);
        return names.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The annotated names that one file declares.</summary>
    public Dictionary<string, NameKinds> InFile(SyntaxTree tree) => _kept == null ? ScanFile(tree) : _kept.Of(tree, ScanFile);

    private Dictionary<string, NameKinds> ScanFile(SyntaxTree tree)
    {
        Dictionary<string, NameKinds> names = new(StringComparer.Ordinal);
        if (tree.GetRoot() is CompilationUnitSyntax root) ScanMembers(root.Members, names, NameKinds.None);
        return names;
    }

    private void ScanMembers(SyntaxList<MemberDeclarationSyntax> members, Dictionary<string, NameKinds> names, NameKinds ofType)
    {
        foreach (var member in members)
        {
            var kinds = ofType | KindsOf(member.AttributeLists) | OfParameters(member);
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    ScanMembers(space.Members, names, NameKinds.None);
                    break;
                case TypeDeclarationSyntax type:
                    Add(names, type.Identifier.ValueText, kinds);
                    foreach (var parameter in type.ParameterList?.Parameters ?? default) Add(names, parameter.Identifier.ValueText, KindsOf(parameter.AttributeLists));
                    ScanMembers(type.Members, names, KindsOf(member.AttributeLists) | OfBases(type));
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) Add(names, variable.Identifier.ValueText, kinds);
                    break;
                case MethodDeclarationSyntax method:
                    Add(names, method.Identifier.ValueText, kinds.OfMethod());
                    break;
                default:
                    Add(names, NameOf(member), kinds);
                    break;
            }
        }
    }

    private NameKinds OfBases(TypeDeclarationSyntax type)
    {
        var kinds = NameKinds.None;
        foreach (var item in type.BaseList?.Types ?? default)
        {
            if (item.Type is NameSyntax name) kinds |= _ofWholeType(SimpleName(name), false);
        }

        return kinds;
    }

    private static NameKinds OfParameters(MemberDeclarationSyntax member)
    {
        var kinds = NameKinds.None;
        var list = member switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList,
            DelegateDeclarationSyntax @delegate => @delegate.ParameterList,
            TypeDeclarationSyntax type => type.ParameterList,
            _ => null,
        };
        foreach (var parameter in list?.Parameters ?? default) kinds |= OwnKindsOf(parameter.AttributeLists);
        return kinds;
    }

    /// <summary>What the library's own attributes say. Those of a framework say only how a member is entered, which no caller of it needs to know.</summary>
    private static NameKinds OwnKindsOf(SyntaxList<AttributeListSyntax> lists)
    {
        var kinds = NameKinds.None;
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes) kinds |= KindsOf(SimpleName(attribute.Name));
        }

        return kinds;
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        _ => "",
    };

    private NameKinds KindsOf(SyntaxList<AttributeListSyntax> lists)
    {
        var kinds = NameKinds.None;
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = SimpleName(attribute.Name);
                kinds |= KindsOf(name) | _ofWholeType(name, lists.Count > 0 && lists[0].Parent is BasePropertyDeclarationSyntax);
            }
        }

        return kinds;
    }

    /// <summary>What a member is by the name of an attribute that stands on it.</summary>
    public static NameKinds KindsOf(string attribute) => attribute switch
    {
        "ExternalInput" or "ExternalInputAttribute" or "AiOutput" or "AiOutputAttribute" => NameKinds.Source,
        "Effect" or "EffectAttribute" => NameKinds.Sink,
        _ => NameKinds.None,
    };

    private static string SimpleName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };

    private static void Add(Dictionary<string, NameKinds> names, string name, NameKinds kinds)
    {
        if (kinds == NameKinds.None || name.Length == 0) return;
        names[name] = kinds | (names.TryGetValue(name, out var known) ? known : NameKinds.None);
    }
}
