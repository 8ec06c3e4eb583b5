using System.Collections.Immutable;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>The methods of HTTP clients that ask a service.</summary>
internal static class ServiceMethods
{
    public static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync", "SendAsync",
        "GetFromJsonAsync", "DeleteFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "GetContractAsync", "TryGetContractAsync");
}
