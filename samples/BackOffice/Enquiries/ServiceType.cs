using System.Text.Json.Serialization;

namespace BackOffice.Enquiries;

/// <summary>The team queues of Fennick Climate, which sells, installs and services heating, ventilation and solar equipment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceType>))]
public enum ServiceType
{
    /// <summary>Something that was installed does not work.</summary>
    Repair,

    /// <summary>A quote, a survey, a date or a document for new equipment.</summary>
    Installation,

    /// <summary>Invoices, payments, refunds.</summary>
    Billing,

    /// <summary>Goods on their way: late, missing, wrong, to be changed or returned.</summary>
    Delivery,

    /// <summary>Yearly services and maintenance plans.</summary>
    Maintenance,

    /// <summary>Somebody is unhappy with how the company or its people behaved and wants that answered.</summary>
    Complaint,

    /// <summary>A question about products and how to use them, without an order behind it.</summary>
    Advice,
}
