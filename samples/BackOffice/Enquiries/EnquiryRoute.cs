using BackOffice.Learning;
using SafeIntegration;

namespace BackOffice.Enquiries;

/// <summary>Where an enquiry goes.</summary>
public sealed record EnquiryRoute
{
    /// <summary>The Message-Id of the enquiry.</summary>
    [Derived("the mail's own id")]
    public required string MessageId { get; init; }

    /// <summary>The team queue; null if none of them fits.</summary>
    [Derived("judged from the whole text")]
    public ServiceType? Queue { get; init; }

    /// <summary>How soon the team should deal with it.</summary>
    [Derived("judged from the whole text")]
    public required Urgency Urgency { get; init; }
}
