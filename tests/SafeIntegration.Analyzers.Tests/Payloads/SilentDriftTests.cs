using SafeIntegration.Analyzers.Payloads;
using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Payloads;

namespace SafeIntegration.Analyzers.Tests.Payloads;

/// <summary>SI1006.</summary>
public sealed class SilentDriftTests
{
    [Fact]
    public Task A_member_that_may_silently_be_missing_is_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        public sealed class OrderFeed(HttpClient client)
        {
            public Task<Order?> GetAsync(string id, CancellationToken token) => client.GetFromJsonAsync<Order>($"orders/{id}", token);
        }

        public sealed class Order
        {
            public string [|Id|] { get; set; } = "";
            public int [|Priority|] { get; set; }
            public DateTimeOffset [|PlacedAt|] { get; init; }
            public string? Note { get; set; }
            public required string Customer { get; set; }
        }
        """);

    [Fact]
    public Task Members_of_member_types_are_reported_too() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;

        public static class Webhook
        {
            public static Shipment Read(string body) => JsonSerializer.Deserialize<Shipment>(body) ?? throw new InvalidOperationException("The body is null.");
        }

        public record Shipment(string Number, List<Parcel> Parcels);

        public record Parcel
        {
            public string [|Sku|] { get; init; } = null!;
            public Weight? Weight { get; init; }
        }

        public class Weight
        {
            public decimal [|Grams|] { get; set; }
        }
        """);

    [Fact]
    public Task A_type_given_as_typeof_and_one_in_a_list_are_payloads() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;
        using Newtonsoft.Json;

        public sealed class Importer
        {
            public object? Stock(string json) => System.Text.Json.JsonSerializer.Deserialize(json, typeof(StockLevel));
            public List<Supplier>? Suppliers(string json) => JsonConvert.DeserializeObject<List<Supplier>>(json);
        }

        public class StockLevel
        {
            public int [|Quantity|] { get; set; }
        }

        public class Supplier
        {
            public bool [|IsApproved|] { get; set; }

            [JsonProperty(Required = Required.Always)]
            public string Name { get; set; } = "";
        }
        """);

    [Fact]
    public Task An_enum_that_takes_any_number_is_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public sealed class Tickets
        {
            public Ticket? Read(Stream body) => JsonSerializer.Deserialize<Ticket>(body);
        }

        public sealed record Ticket
        {
            public required TicketState [|State|] { get; init; }

            [JsonConverter(typeof(JsonStringEnumConverter))]
            public required Severity [|Severity|] { get; init; }

            [JsonConverter(typeof(StrictSeverity))]
            public required Severity Impact { get; init; }
        }

        public enum TicketState { Open, Closed }
        public enum Severity { Low, High }

        public sealed class StrictSeverity : JsonConverter<Severity>
        {
            public override Severity Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Enum.Parse<Severity>(reader.GetString()!);
            public override void Write(Utf8JsonWriter writer, Severity value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
        }
        """);

    [Fact]
    public Task Money_in_a_binary_number_is_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        public sealed class Billing(HttpClient client)
        {
            public async Task<Invoice?> GetAsync(HttpResponseMessage response, CancellationToken token) => await response.Content.ReadFromJsonAsync<Invoice>(token);
            public HttpClient Client => client;
        }

        public sealed record Invoice(string Number, double [|TotalAmount|], float? [|Vat|], double TaxRate, double TotalHours);
        """);

    [Fact]
    public Task A_contract_tells_what_is_missing_but_not_the_loss_of_cents_nor_an_empty_list() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        [Contract("shop.orders.v1")]
        public sealed partial record Order
        {
            public string Id { get; init; } = "";
            public OrderStatus Status { get; init; }
            public double [|Total|] { get; init; }
            public List<OrderLine> [|Lines|] { get; } = [];
            public required IReadOnlyList<string> Tags { get; init; }
        }

        public sealed record OrderLine(string Sku, int Quantity)
        {
            public required float [|UnitPrice|] { get; init; }
            public IReadOnlyList<string> Notes => [Sku];
        }

        public enum OrderStatus { Paid, Shipped }
        """);

    [Fact]
    public Task A_list_without_a_setter_is_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public sealed class Catalogue
        {
            public async Task<Page?> ReadAsync(Stream stream) => await JsonSerializer.DeserializeAsync<Page>(stream);
        }

        public sealed class Page
        {
            public List<string> [|Items|] { get; } = new();

            [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
            public List<string> Filled { get; } = new();

            [JsonExtensionData]
            public Dictionary<string, object> Others { get; } = new();
        }
        """);

    [Fact]
    public Task What_is_required_nullable_bound_or_has_a_meant_default_is_not_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public static class Api
        {
            public static Query? Parse(string json) => JsonSerializer.Deserialize<Query>(json);
        }

        public sealed class Query
        {
            [JsonConstructor]
            public Query(string text) => Text = text;

            public string Text { get; }
            public int PageSize { get; set; } = 20;
            public string Sort { get; set; } = "newest";
            public int? Page { get; set; }
            [JsonRequired] public string Language { get; set; } = "";
            [Range(1, 5)] public int Depth { get; set; }
            [JsonIgnore] public int Attempts { get; set; }
            public static string Version { get; set; } = "";
            public string Display => Text + Sort;
        }
        """);

    [Fact]
    public Task A_type_that_is_never_deserialised_is_not_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;

        public sealed class Report
        {
            public string Title { get; set; } = "";
            public double Total { get; set; }
            public string ToJson() => JsonSerializer.Serialize(this);
        }
        """);

    [Fact]
    public Task Settings_of_the_application_are_not_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;

        public sealed class AppSettings
        {
            public bool IsDark { get; set; }
            public static AppSettings Load() => JsonSerializer.Deserialize<AppSettings>(File.ReadAllText("settings.json")) ?? new();
        }
        """);

    [Fact]
    public Task A_type_with_a_validator_is_not_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;
        using FluentValidation;

        public sealed class Booking
        {
            public string Room { get; set; } = "";
        }

        public sealed class BookingValidator : AbstractValidator<Booking>
        {
            public BookingValidator() => RuleFor(booking => booking.Room).NotEmpty();
        }

        public static class Bookings
        {
            public static Booking? Read(string json) => JsonSerializer.Deserialize<Booking>(json);
        }
        """);

    [Fact]
    public Task Yaml_and_code_without_nullability_are_not_reported() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        #nullable disable
        using System.Text.Json;

        public sealed class Loader(IYamlReader yaml)
        {
            public Pipeline Load(string text) => yaml.Deserialize<Pipeline>(text);
            public Customer Customer(string json) => JsonSerializer.Deserialize<Customer>(json);
        }

        public interface IYamlReader { T Deserialize<T>(string text); }
        public sealed class Pipeline { public int Steps { get; set; } }
        public sealed class Customer { public string Name { get; set; } }
        """);

    [Fact]
    public Task Enums_are_closed_where_a_converter_refuses_numbers() => Verify.Analyzer<SilentDriftAnalyzer>(
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public static class Json
        {
            public static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(allowIntegerValues: false) } };
            public static Payment? Read(string json) => JsonSerializer.Deserialize<Payment>(json, Options);
        }

        public sealed record Payment(string Id, Method Method);
        public enum Method { Card, Transfer }
        """);

    [Fact]
    public Task A_fix_makes_members_required() => Verify.CodeFix<SilentDriftAnalyzer, SilentDriftFix>(
        """
        using System.Text.Json;

        public static class Api
        {
            public static Customer? Parse(string json) => JsonSerializer.Deserialize<Customer>(json);
        }

        public class Customer
        {
            /// <summary>As the shop knows it.</summary>
            public string [|Number|] { get; set; } = string.Empty; // six digits
            public int [|Age|] { get; init; }

            public IReadOnlyList<string> [|Phones|] { get; } = [];
        }
        """,
        """
        using System.Text.Json;

        public static class Api
        {
            public static Customer? Parse(string json) => JsonSerializer.Deserialize<Customer>(json);
        }

        public class Customer
        {
            /// <summary>As the shop knows it.</summary>
            public required string Number { get; set; } // six digits
            public required int Age { get; init; }

            public required IReadOnlyList<string> Phones { get; init; }
        }
        """);

    [Fact]
    public Task A_fix_makes_money_decimal() => Verify.CodeFix<SilentDriftAnalyzer, SilentDriftFix>(
        """
        [Contract("acme.invoices.v1")]
        public sealed partial record Invoice
        {
            public required double [|Total|] { get; init; }
            public float? [|Discounted_Price|] { get; init; }
            public double [|Fee|] { get; init; } = 2.5;
        }
        """,
        """
        [Contract("acme.invoices.v1")]
        public sealed partial record Invoice
        {
            public required decimal Total { get; init; }
            public decimal? Discounted_Price { get; init; }
            public decimal Fee { get; init; } = 2.5m;
        }
        """);

    [Fact]
    public Task A_fix_makes_a_parameter_decimal() => Verify.CodeFix<SilentDriftAnalyzer, SilentDriftFix>(
        """
        [Contract("acme.fees.v1")]
        public sealed partial record Charge(string Id, double [|Amount|], double Weight = 1);
        """,
        """
        [Contract("acme.fees.v1")]
        public sealed partial record Charge(string Id, decimal Amount, double Weight = 1);
        """);

    [Fact]
    public Task A_lenient_enum_has_no_fix() => Verify.NoCodeFix<SilentDriftAnalyzer, SilentDriftFix>(
        """
        using System.Text.Json;

        public static class Api
        {
            public static Order? Parse(string json) => JsonSerializer.Deserialize<Order>(json);
        }

        public sealed record Order(string Id, Status [|Status|]);
        public enum Status { Open, Closed }
        """);
}
