using System.Globalization;
using System.Text;
using BackOffice.Learning;

namespace BackOffice.Orders;

/// <summary>The sentences of customer messages in one language.</summary>
internal sealed class MessageTexts
{
    private static readonly MessageTexts English = new()
    {
        Greeting = "Dear",
        Kinds = new()
        {
            [MessageKind.Confirmed] = new("Order {0} is confirmed", "Thank you for your order {0}. We have received your payment of {1}."),
            [MessageKind.Preparing] = new("Order {0} is packed", "Your order {0} is packed and waits for the carrier."),
            [MessageKind.OnItsWay] = new("Order {0} is on its way", "Your order {0} left our warehouse and is on its way to you."),
            [MessageKind.Delayed] = new("Order {0} is delayed", "Your order {0} will arrive later than we promised. We are sorry, and will write again when we have a date."),
            [MessageKind.Delivered] = new("Order {0} was delivered", "Your order {0} was delivered. We hope that everything is in order."),
            [MessageKind.Cancelled] = new("Order {0} is cancelled", "Your order {0} is cancelled. We are paying {1} back."),
            [MessageKind.Returned] = new("We have your return of order {0}", "The goods of order {0} are back with us. We are paying {1} back."),
        },
        Urgent = "We have read your note. A colleague is dealing with it today and will telephone you.",
        Usual = "We have read your note. A colleague will answer it within two working days.",
    };

    private static readonly MessageTexts German = new()
    {
        Greeting = "Guten Tag",
        Kinds = new()
        {
            [MessageKind.Confirmed] = new("Bestellung {0} ist bestätigt", "Vielen Dank für Ihre Bestellung {0}. Ihre Zahlung über {1} ist eingegangen."),
            [MessageKind.Preparing] = new("Bestellung {0} ist gepackt", "Ihre Bestellung {0} ist gepackt und wartet auf die Spedition."),
            [MessageKind.OnItsWay] = new("Bestellung {0} ist unterwegs", "Ihre Bestellung {0} hat unser Lager verlassen und ist auf dem Weg zu Ihnen."),
            [MessageKind.Delayed] = new("Bestellung {0} verspätet sich", "Ihre Bestellung {0} kommt später als versprochen. Das tut uns leid; wir schreiben Ihnen, sobald der Termin feststeht."),
            [MessageKind.Delivered] = new("Bestellung {0} wurde zugestellt", "Ihre Bestellung {0} wurde zugestellt. Wir hoffen, dass alles in Ordnung ist."),
            [MessageKind.Cancelled] = new("Bestellung {0} ist storniert", "Ihre Bestellung {0} ist storniert. Wir zahlen {1} zurück."),
            [MessageKind.Returned] = new("Rücksendung zu Bestellung {0} ist da", "Die Ware der Bestellung {0} ist wieder bei uns. Wir zahlen {1} zurück."),
        },
        Urgent = "Wir haben Ihre Nachricht gelesen. Wir kümmern uns noch heute darum und rufen Sie an.",
        Usual = "Wir haben Ihre Nachricht gelesen und antworten innerhalb von zwei Werktagen.",
    };

    private static readonly MessageTexts French = new()
    {
        Greeting = "Bonjour",
        Kinds = new()
        {
            [MessageKind.Confirmed] = new("Commande {0} confirmée", "Merci pour votre commande {0}. Nous avons bien reçu votre paiement de {1}."),
            [MessageKind.Preparing] = new("Commande {0} préparée", "Votre commande {0} est emballée et attend le transporteur."),
            [MessageKind.OnItsWay] = new("Commande {0} en route", "Votre commande {0} a quitté notre entrepôt et est en route."),
            [MessageKind.Delayed] = new("Commande {0} retardée", "Votre commande {0} arrivera plus tard que promis. Nous en sommes désolés et vous écrirons dès que la date sera fixée."),
            [MessageKind.Delivered] = new("Commande {0} livrée", "Votre commande {0} a été livrée. Nous espérons que tout est en ordre."),
            [MessageKind.Cancelled] = new("Commande {0} annulée", "Votre commande {0} est annulée. Nous vous remboursons {1}."),
            [MessageKind.Returned] = new("Retour de la commande {0} reçu", "La marchandise de la commande {0} nous est revenue. Nous vous remboursons {1}."),
        },
        Urgent = "Nous avons lu votre message. Un collègue s'en occupe aujourd'hui et vous téléphonera.",
        Usual = "Nous avons lu votre message et y répondrons sous deux jours ouvrés.",
    };

    public required string Greeting { get; init; }

    private Dictionary<MessageKind, Sentences> Kinds { get; init; } = [];

    private string Urgent { get; init; } = "";

    private string Usual { get; init; } = "";

    public static MessageTexts In(string language) => language switch
    {
        "de" => German,
        "fr" => French,
        _ => English,
    };

    public string Subject(MessageKind kind, string orderId) => string.Format(CultureInfo.InvariantCulture, Kinds[kind].Subject, orderId);

    public string Body(MessageKind kind, string orderId, string total) => string.Format(CultureInfo.InvariantCulture, Kinds[kind].Body, orderId, total);

    /// <summary>What the message says about the customer's note; nothing where nobody waits for an answer.</summary>
    public string? AboutNote(Urgency urgency) => urgency switch
    {
        Urgency.High => Urgent,
        Urgency.Normal => Usual,
        _ => null,
    };

    private sealed class Sentences(string subject, string body)
    {
        public CompositeFormat Subject { get; } = CompositeFormat.Parse(subject);

        public CompositeFormat Body { get; } = CompositeFormat.Parse(body);
    }
}
