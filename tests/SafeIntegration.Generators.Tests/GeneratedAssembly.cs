using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Generators.Emitting;

namespace SafeIntegration.Generators.Tests;

/// <summary>Source text of a user, compiled together with what is generated for it, and loaded.</summary>
internal sealed class GeneratedAssembly
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.ComponentModel.DataAnnotations; "
        + "global using System.Text.Json; global using System.Text.Json.Serialization; global using SafeIntegration; global using SafeIntegration.Contracts;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SafeIntegration.Generators", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>With models made by hand.</summary>
    public static GeneratedAssembly Of(string source, params ContractModel[] models) => Load(Compile([source, .. models.Select(ContractEmitter.Emit)]));

    /// <summary>With the whole generator.</summary>
    /// <param name="source">The user's text.</param>
    /// <param name="checksArithmetic">Whether the project checks for overflow.</param>
    public static GeneratedAssembly OfSource(string source, bool checksArithmetic = false)
    {
        CSharpCompilation compilation = Compile([source], checksArithmetic);
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return Load(updated);
    }

    /// <summary>Parses a payload by the contract of a type.</summary>
    public ParsedPayload Parse(string type, string json) => Parse(type, Encoding.UTF8.GetBytes(json));

    /// <inheritdoc cref="Parse(string, string)"/>
    public ParsedPayload Parse(string type, byte[] utf8) => Invoke<ParsedPayload>(nameof(ParseAs), type, utf8);

    /// <summary>Writes a value of a type by its contract.</summary>
    public string Write(string type, object value) => Invoke<string>(nameof(WriteAs), type, value);

    /// <summary>Makes an object of a type with members that its contract may not allow.</summary>
    public object Create(string type, params (string Property, object? Value)[] members)
    {
        object value = Activator.CreateInstance(TypeOf(type))!;
        foreach ((string property, object? member) in members)
            TypeOf(type).GetProperty(property)!.SetValue(value, member);
        return value;
    }

    public Type TypeOf(string name) => _assembly.GetType(name, throwOnError: true)!;

    private static CSharpCompilation Compile(string[] texts, bool checksArithmetic = false) => CSharpCompilation.Create(
        "Generated" + Guid.NewGuid().ToString("N"),
        texts.Prepend(Usings).Select(text => CSharpSyntaxTree.ParseText(text, Parsing)),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: checksArithmetic, nullableContextOptions: NullableContextOptions.Enable));

    private static GeneratedAssembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        string[] errors = [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        if (errors.Length > 0)
            throw new InvalidOperationException(string.Join('\n', errors.Concat(compilation.SyntaxTrees.Skip(1).Select(tree => Numbered(tree.ToString())))));
        image.Position = 0;
        return new(new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image));
    }

    private TResult Invoke<TResult>(string method, string type, object argument) => (TResult)typeof(GeneratedAssembly)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(TypeOf(type)).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;

    private static ParsedPayload ParseAs<T>(byte[] utf8)
    {
        ContractResult<T> result = Contract.Of<T>().Parse(utf8);
        return new(result.IsValid, result.IsValid ? result.Value : null, result.IsValid ? WriteAs<T>(result.Value!) : "");
    }

    private static string WriteAs<T>(object value) => Encoding.UTF8.GetString(Contract.Of<T>().Write((T)value).Span);

    private static string Numbered(string text) => string.Join('\n', text.Split('\n').Select((line, index) => $"{index + 1,4} {line}"));
}

/// <summary>What came of a payload.</summary>
/// <param name="IsValid">Whether its contract took it.</param>
/// <param name="Value">The value.</param>
/// <param name="Written">The value as its contract writes it.</param>
internal sealed record ParsedPayload(bool IsValid, dynamic? Value, string Written);
