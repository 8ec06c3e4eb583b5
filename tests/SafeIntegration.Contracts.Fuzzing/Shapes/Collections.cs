using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Lists, arrays, sets and dictionaries, in each other.</summary>
[Contract("fuzz.collections")]
internal sealed partial record Collections
{
    public required List<int> Numbers { get; init; }

    public required string[] Texts { get; init; }

    public required IReadOnlyList<string?> Gaps { get; init; }

    public required List<List<int[]>> Grid { get; init; }

    public required Dictionary<string, decimal> Prices { get; init; }

    public required IReadOnlyDictionary<string, List<Item>> Groups { get; init; }

    public required HashSet<string> Tags { get; init; }

    public required ImmutableArray<Item> Items { get; init; }

    [Length(1, 4)]
    public required IReadOnlyCollection<Item> Few { get; init; }

    [MaxLength(3)]
    public IDictionary<string, int?>? Extra { get; init; }

    [UniqueItems(nameof(Item.Id))]
    public IReadOnlyList<Item> Unique { get; init; } = [];

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public List<int> Filled { get; } = [];
}

/// <summary>An element.</summary>
internal sealed record Item
{
    public required string Id { get; init; }

    public int? Size { get; init; }
}

/// <summary>A type that contains itself.</summary>
[Contract("fuzz.recursive", MaxDepth = 24)]
internal sealed partial record Tree
{
    public required string Name { get; init; }

    public IReadOnlyList<Tree> Children { get; init; } = [];

    public Dictionary<string, Tree>? ByName { get; init; }

    public Tree? Next { get; init; }
}
