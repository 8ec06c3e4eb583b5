using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Generators;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>Compiles a case the way a web project of the SDK would be: its implicit usings, nullable on, the newest C#, against what this process runs on.</summary>
internal static class CaseCompilation
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """, ParseOptions, "Usings.g.cs");

    private static readonly ImmutableArray<SyntaxTree> Attributes = [.. StandInAttributes.For(ParseOptions)];

    private static readonly ImmutableArray<MetadataReference> References = [.. FindReferences()];

    public static Compilation Of(FlowCase flowCase)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(flowCase.Source, ParseOptions, "Case.cs");
        bool isProgram = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        Compilation compilation = CSharpCompilation.Create(
            "Case", [Usings, .. Attributes, tree], References, Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return flowCase.Source.Contains("[Contract(", StringComparison.Ordinal) ? WithContracts(compilation) : compilation;
    }

    private static Compilation WithContracts(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out Compilation result, out _);
        return result;
    }

    private static IEnumerable<MetadataReference> FindReferences() => ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? throw new InvalidOperationException("The host names no assemblies."))
        .Split(Path.PathSeparator)
        .Where(path => !IsOfTests(Path.GetFileName(path)))
        .Select(path => MetadataReference.CreateFromFile(path));

    private static bool IsOfTests(string file) => file.Contains("xunit", StringComparison.OrdinalIgnoreCase)
        || (file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !ScriptsUse(file))
        || file.StartsWith("Microsoft.Testing", StringComparison.Ordinal)
        || file.StartsWith("SafeIntegration.Analyzers", StringComparison.Ordinal)
        || file.StartsWith("SafeIntegration.Generators", StringComparison.Ordinal)
        || file.StartsWith("SafeIntegration.CodeFixes", StringComparison.Ordinal);

    // An application that runs scripts references the compiler.
    private static bool ScriptsUse(string file) => file is "Microsoft.CodeAnalysis.dll" or "Microsoft.CodeAnalysis.CSharp.dll" || file.EndsWith(".Scripting.dll", StringComparison.Ordinal);
}
