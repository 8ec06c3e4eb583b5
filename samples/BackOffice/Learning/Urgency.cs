using System.Text.Json.Serialization;

namespace BackOffice.Learning;

/// <summary>How soon a person has to deal with something. Both text models of this sample learn it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>Nobody waits for it.</summary>
    Low,

    /// <summary>In its turn.</summary>
    Normal,

    /// <summary>Today: danger, damage, or somebody who cannot wait.</summary>
    High,
}
