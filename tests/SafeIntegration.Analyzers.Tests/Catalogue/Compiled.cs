using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

/// <summary>A piece of source code, compiled against what the test process runs on, and the catalogue of it.</summary>
internal sealed class Compiled
{
    /// <summary>The library's attributes, as a project declares them that does not reference the library.</summary>
    public const string Attributes = """
        namespace SafeIntegration
        {
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class ExternalInputAttribute : System.Attribute;
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class AiOutputAttribute : System.Attribute;
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class ValidatesAttribute : System.Attribute;
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class ReviewPathAttribute : System.Attribute;
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class EffectAttribute : System.Attribute;
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class PropagatesAttribute : System.Attribute;
        }
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SafeIntegration", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private Compiled(CSharpCompilation compilation, ImmutableArray<AdditionalText> files)
    {
        Compilation = compilation;
        Catalogue = MemberCatalogue.Create(compilation, files, CancellationToken.None);
    }

    public CSharpCompilation Compilation { get; }

    public MemberCatalogue Catalogue { get; }

    public static ImmutableArray<MetadataReference> References => s_references.Value;

    public static Compiled Of(string source, string? models = null, bool attributes = false)
    {
        var usings = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using System.Net.Http; using System.Net.Http.Json; using SafeIntegration;\n";
        var trees = new[] { Parse((attributes ? usings : usings.Replace("using SafeIntegration;", "", StringComparison.Ordinal)) + source), attributes ? Parse(Attributes) : Parse("") };
        var compilation = CSharpCompilation.Create("Code", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors.Select(error => error.ToString())));
        return new(compilation, models == null ? [] : [new TextFile("app.safeintegration", models)]);
    }

    public INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName(name) ?? throw new InvalidOperationException($"There is no type '{name}'.");

    /// <summary>The first member of a type that has this name.</summary>
    public ISymbol Member(string type, string name) => Type(type).GetMembers(name).First();

    public MemberModel? Find(string type, string name) => Catalogue.Find(Member(type, name));

    /// <summary>What the parameter of that name carries when the first method of that name is entered.</summary>
    public Labels Parameter(string type, string method, string parameter) => Catalogue.OfParameter(((IMethodSymbol)Member(type, method)).Parameters.Single(candidate => candidate.Name == parameter));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));
}

/// <summary>An additional file that stands in memory.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
}
