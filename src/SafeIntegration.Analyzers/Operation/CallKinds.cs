using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>The calls that wait for somebody else.</summary>
/// <param name="Token">System.Threading.CancellationToken.</param>
/// <param name="Models">The clients of models, if any.</param>
/// <param name="Http">The types whose methods send HTTP requests.</param>
internal sealed record CallKinds(INamedTypeSymbol Token, ModelClients? Models, ImmutableArray<INamedTypeSymbol> Http)
{
    private static readonly string[] HttpTypes =
        ["System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.Json.HttpClientJsonExtensions", "SafeIntegration.HttpContractExtensions"];

    /// <summary>Null if the compilation can call nobody.</summary>
    public static CallKinds? In(Compilation compilation)
    {
        INamedTypeSymbol? token = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        ModelClients? models = ModelClients.In(compilation);
        ImmutableArray<INamedTypeSymbol> http = [.. HttpTypes.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
        return token is null || (models is null && http.IsEmpty) ? null : new(token, models, http);
    }

    public bool IsHttp(INamedTypeSymbol? type) => type is not null && Http.Contains(type.OriginalDefinition, SymbolEqualityComparer.Default);
}
