using System.Reflection.Metadata;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>The source that generators added: the compiler keeps it in the symbols, because there is no file of it.</summary>
internal static class GeneratedSources
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>Bytes of the generated files whose names contain a text.</summary>
    public static int BytesOf(string name)
    {
        using FileStream file = File.OpenRead(Path.ChangeExtension(typeof(GeneratedSources).Assembly.Location, ".pdb"));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(file);
        MetadataReader reader = provider.GetMetadataReader();
        return reader.Documents
            .Where(document => reader.GetString(reader.GetDocument(document).Name).Contains(name, StringComparison.Ordinal))
            .Sum(document => BytesOf(reader, document));
    }

    private static int BytesOf(MetadataReader reader, DocumentHandle document)
    {
        foreach (CustomDebugInformationHandle handle in reader.GetCustomDebugInformation(document))
        {
            CustomDebugInformation information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) != EmbeddedSource)
                continue;
            // First the length once decompressed; 0 for text that is stored as it is.
            BlobReader blob = reader.GetBlobReader(information.Value);
            int length = blob.ReadInt32();
            return length > 0 ? length : blob.RemainingBytes;
        }

        return 0;
    }
}
