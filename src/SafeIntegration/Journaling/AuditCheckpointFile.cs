using System.Globalization;
using System.Text.Json;

namespace SafeIntegration.Journaling;

/// <summary>
/// A checkpoint as a file of JSON lines: first its number, time and predecessor's root, then a line for each chain head by item id, last the
/// count and the Merkle root. The leaves of the tree are all lines but the last, byte for byte without their line feeds.
/// </summary>
internal static class AuditCheckpointFile
{
    private const string Prefix = "checkpoint-";
    private const string Suffix = ".jsonl";

    public static string PathOf(string directory, int number) =>
        Path.Combine(directory, Prefix + number.ToString("D6", CultureInfo.InvariantCulture) + Suffix);

    /// <summary>The numbers of the checkpoints in a directory, in order.</summary>
    public static IReadOnlyList<int> NumbersIn(string directory) => !Directory.Exists(directory)
        ? []
        : [.. Directory.EnumerateFiles(directory, Prefix + "*" + Suffix)
            .Select(path => Path.GetFileName(path)[Prefix.Length..^Suffix.Length])
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)
            .Where(number => number > 0)
            .Order()];

    public static byte[] First(int number, DateTimeOffset at, string previous) => Line(json =>
    {
        json.WriteNumber("checkpoint", number);
        json.WriteString("at", at.ToUniversalTime());
        json.WriteString("previous", previous);
    });

    public static byte[] Of(ChainHead head) => Line(json =>
    {
        json.WriteString("item", head.Item.Value);
        json.WriteNumber("length", head.Length);
        json.WriteString("hash", head.Hash);
    });

    public static byte[] Last(long items, string root) => Line(json =>
    {
        json.WriteNumber("items", items);
        json.WriteString("root", root);
    });

    /// <summary>Reads a file whole and recomputes its root.</summary>
    /// <exception cref="InvalidDataException">It is not a complete checkpoint, or its root is not that of its lines.</exception>
    public static async Task<AuditCheckpoint> ReadAsync(string path, Action<ChainHead> onHead, CancellationToken cancellationToken)
    {
        var tree = new MerkleTree();
        (int Number, DateTimeOffset At, string Previous)? first = null;
        (long Items, string Root)? last = null;
        long items = 0;
        try
        {
            await foreach (string line in File.ReadLinesAsync(path, cancellationToken).ConfigureAwait(false))
            {
                if (last is not null)
                    throw new InvalidDataException("There are lines after the last.");
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement root = document.RootElement;
                if (first is null)
                {
                    first = (root.GetProperty("checkpoint").GetInt32(), root.GetProperty("at").GetDateTimeOffset(), Text(root, "previous"));
                }
                else if (root.TryGetProperty("item", out JsonElement item))
                {
                    onHead(new ChainHead(new ItemId(item.GetString() ?? ""), root.GetProperty("length").GetInt64(), Text(root, "hash")));
                    items++;
                }
                else
                {
                    last = (root.GetProperty("items").GetInt64(), Text(root, "root"));
                    continue;
                }

                tree.Add(System.Text.Encoding.UTF8.GetBytes(line));
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("A line is not one of a checkpoint.", exception);
        }

        if (first is not { } head || last is not { } tail)
            throw new InvalidDataException("The file is not complete.");
        if (tail.Items != items || tail.Root != tree.Root())
            throw new InvalidDataException("The root is not that of the lines.");
        return new AuditCheckpoint(head.Number, head.At, head.Previous, items, tail.Root);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
