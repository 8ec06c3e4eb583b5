using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace SafeIntegration.Analyzers.Tests.Verifying;

/// <summary>How the sources of cases are compiled.</summary>
internal static class Sources
{
    /// <summary>What a project with implicit usings imports, and the library.</summary>
    public static (string Name, string Text) Usings { get; } = ("Usings.cs",
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using SafeIntegration;
        """);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>A program if it has top-level statements.</summary>
    public static OutputKind KindOf(string source) =>
        CSharpSyntaxTree.ParseText(WithoutMarkup(source), ParseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any(statement => statement.Statement is not EmptyStatementSyntax { IsMissing: true })
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The code of a case.</summary>
    public static string WithoutMarkup(string source)
    {
        TestFileMarkupParser.GetPositionsAndSpans(source, out string clean, out _, out _);
        return clean;
    }

    /// <summary>Configuration files apply by path, so everything lies below one root.</summary>
    public static string Rooted(string name) => name.StartsWith('/') ? name : "/" + name;
}
