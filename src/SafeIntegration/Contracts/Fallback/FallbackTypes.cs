using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The types of one contract. Reading attributes is slow, and each parse would do it again for every member. Thread-safe.</summary>
internal sealed class FallbackTypes(FallbackJson json)
{
    private readonly ConcurrentDictionary<Type, FallbackType> _types = new();

    public EnumNames Enums => json.Enums;

    public JsonSerializerOptions Options => json.Strict;

    /// <summary>A type; of a nullable one, the type of its value.</summary>
    public FallbackType Of(Type type) =>
        _types.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, static (key, types) => new FallbackType(types.Options.GetTypeInfo(key), types), this);

    /// <summary>What a member asks for.</summary>
    public FallbackMember Read(JsonPropertyInfo property) => MemberReader.Read(property, json.ReadsAnnotations);

    /// <summary>What is expected of a value of the right kind.</summary>
    public ContractViolation ProblemOf(Type type, string path) => type.IsEnum
        ? new(path, ViolationCode.UnknownValue, "one of " + string.Join(", ", Enums.AllOf(type, Options)))
        : new(path, ViolationCode.Format, JsonKinds.FormatOf(type));

    /// <summary>Looks at every type once, so that one that no contract can be sound over is told when the contract is made and not when a payload comes.</summary>
    /// <exception cref="InvalidOperationException">There is such a type.</exception>
    public void Check(Type root)
    {
        var open = new Queue<Type>([root]);
        var seen = new HashSet<Type>();
        while (open.TryDequeue(out Type? next))
        {
            if (!seen.Add(next))
                continue;
            if (OptionalValue.TypeOf(next) is not null)
            {
                throw new InvalidOperationException(
                    $"{root.Name} has a member of type Optional<T>, which the source generator of System.Text.Json cannot read. Make {root.Name} partial and put [Contract(\"name\")] on it.");
            }

            JsonTypeInfo type = Of(next).Json;
            if (next.IsEnum)
                Enums.AllOf(next, Options);
            foreach (Type inner in InnerOf(type))
                open.Enqueue(inner);
        }
    }

    private static IEnumerable<Type> InnerOf(JsonTypeInfo type)
    {
        IEnumerable<Type?> inner = [type.ElementType, type.KeyType, .. type.Properties.Select(property => property.PropertyType), .. type.PolymorphismOptions?.DerivedTypes.Select(derived => derived.DerivedType) ?? []];
        return inner.OfType<Type>().Select(found => Nullable.GetUnderlyingType(found) ?? found);
    }
}
