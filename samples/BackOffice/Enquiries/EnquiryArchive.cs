using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOffice.Enquiries;

/// <summary>The labelled enquiries. They were written for this sample; nobody in them exists.</summary>
public sealed class EnquiryArchive
{
    private const string ResourceName = "BackOffice.Enquiries.Data.enquiries.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    private EnquiryArchive(IReadOnlyList<Enquiry> enquiries) => Enquiries = enquiries;

    /// <summary>All enquiries in the order of the file.</summary>
    public IReadOnlyList<Enquiry> Enquiries { get; }

    /// <summary>Loads the archive that is embedded in this assembly.</summary>
    public static EnquiryArchive Load()
    {
        using Stream file = typeof(EnquiryArchive).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not embedded in this assembly.");
        return new(JsonSerializer.Deserialize<IReadOnlyList<Enquiry>>(file, Json) ?? []);
    }

    /// <summary>
    /// Splits the archive into a part to learn from and a part to run on. An enquiry's side depends on the seed and its own id alone,
    /// so that adding enquiries moves none of the others.
    /// </summary>
    /// <param name="trainShare">The expected share to learn from, 0 to 1.</param>
    /// <param name="seed">Another seed gives another split.</param>
    public EnquirySplit Split(double trainShare, int seed)
    {
        ILookup<bool, Enquiry> sides = Enquiries.ToLookup(e => Position(e.Id, seed) < trainShare);
        return new([.. sides[true]], [.. sides[false]]);
    }

    /// <summary>Maps an id to a number spread evenly over 0 to 1.</summary>
    private static double Position(string id, int seed)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}")));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
    }
}

/// <summary>The two parts of an archive.</summary>
/// <param name="Train">Enquiries to learn from, with their labels.</param>
/// <param name="Run">Enquiries to run on; their labels are for judging only.</param>
public sealed record EnquirySplit(IReadOnlyList<Enquiry> Train, IReadOnlyList<Enquiry> Run);
