using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Generators.Tests;

/// <summary>Source text of a user, compiled together with what the emitter makes of its models, and loaded.</summary>
internal sealed class GeneratedAssembly
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using SafeIntegration; global using SafeIntegration.Contracts;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SafeIntegration.Generators", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    public static GeneratedAssembly Of(string source, params ContractModel[] models)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        string[] texts = [Usings, source, .. models.Select(ContractEmitter.Emit)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            texts.Select(text => CSharpSyntaxTree.ParseText(text, parsing)),
            References,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        string[] errors = [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        if (errors.Length > 0)
            throw new InvalidOperationException(string.Join('\n', errors.Concat(texts.Skip(1).Select(Numbered))));
        image.Position = 0;
        return new(new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image));
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
