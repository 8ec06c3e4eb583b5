using System.IO.Pipelines;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Finds the generated contract of a type by its attribute; no generic type is made at run time.</summary>
internal sealed class ContractResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Find(type) is { } contract)
            return contract.CreateTypeInfo(options);
        return ElementOf(type) is { } element && Find(element) is { } elements ? elements.CreateCollectionInfo(type, options) : null;
    }

    /// <summary>The generated contract of a type; null if there is none.</summary>
    public static IGeneratedContract? Find(Type type) => type.GetCustomAttribute<GeneratedContractAttribute>()?.Create() as IGeneratedContract;

    // Of a dictionary its value.
    private static Type? ElementOf(Type type)
    {
        if (type.IsSZArray)
            return type.GetElementType();
        return type.IsGenericType && type.GenericTypeArguments is [.., { } last] ? last : null;
    }
}

/// <summary>What the resolver needs of a <see cref="GeneratedContract{T}"/> without knowing its type.</summary>
internal interface IGeneratedContract
{
    /// <summary>How the type is read and written.</summary>
    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);

    /// <summary>How a collection of it is; null for one that is not known.</summary>
    JsonTypeInfo? CreateCollectionInfo(Type collection, JsonSerializerOptions options);

    /// <summary>Reads a whole payload.</summary>
    /// <returns>The value, or what is wrong.</returns>
    ValueTask<(object? Value, IReadOnlyList<ContractViolation> Violations)> ReadAsync(PipeReader reader, long? length, CancellationToken cancellationToken);
}
