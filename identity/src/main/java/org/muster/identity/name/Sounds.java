package org.muster.identity.name;

/**
 * What words sound like, in one alphabet for all scripts, so that any two can be laid side by side.
 *
 * <p>Small letters are what they look like. T D K G are the sounds of thin, then, loch and the
 * Arabic ghain; c S Z j C those of church, shoe, measure, jam and bits. The others are letters that
 * say one of several things: 1 Latin ch, 2 soft c, 3 Latin j, 4 soft g, 5 Latin w, 0 Latin x at a
 * start; 6 a y, 7 an l, 8 a w, 9 an e that may be silent, _ a final a; X F % $ ~ J I W Y Q A E
 * Arabic ba, fa, kaf, ghain, zah, jim, alif, waw, ya, final ya, final ha, ain; B P H # @ ; V Hebrew
 * bet, pe, het, kaf, vav, shin, alef; ! Cyrillic and Greek g; * Cyrillic e. {@link SoundCosts} says
 * how far they are from each other.
 */
final class Sounds {
    private static final SoundRules LATIN =
            SoundRules.of(
                    """
                    a=a b=b c=k d=d e=e f=f g=g h=h i=i j=3 k=k l=l m=m n=n o=o p=p q=q r=r s=s
                    t=t u=u v=v w=5 x=ks y=i z=z
                    a$=_ ah$=_ e$=9 es$=9s
                    c+=2 g+=4 sc+=2 ck=k cq=k cz=c ch=1 cc+=k2 ç=s
                    tsch=c tch=c ^dsch=j dzh=j dj=j dge=j dg+=j sch=S shch=S sh=S ssh=S
                    sz=S zs=Z zh=Z kh=K gh=G ght=t ph=f th=T ts=C tz=C tc+=C
                    zz=C dz=z ^x=0 ^kn=n ^wr=r ^ps=ps ^pn=n rh=r wh=5 bh=b dh=D
                    qu=k8 gu+=g8 gn=n6 ng$=n ngu=ng nj=n6 nh=n6 lh=l6 lj=l6 ny=n6
                    ya=6a ye=6e yi=i yo=6o yu=6u you=6u ja=3a
                    ou=u oo=u ow=ow oe=o eu=o oeu=o eau=o eaux$=o au=aw ee=i ea=i ie=i ei=e6
                    ai=a6 ay=a6 aye=a69 aï=ai oi=o6 oy=o6 ui=u6 uy=u6 ey=e6 iy=i6 ij=i6 ii=i uu=u aa=a
                    io=io ia=ia ia$=i_ iya=i6_ yy=i6
                    """);
    private static final SoundRules ARABIC =
            SoundRules.of(
                    """
                    ا=I ب=X پ=p ت=t ث=T ج=J چ=c ح=h خ=K د=d ذ=D ر=r ز=z ژ=Z س=s ش=S ص=s ض=d ط=t
                    ظ=~ ع=E غ=$ ف=F ق=q ک=k ك=% گ=g ل=l م=m ن=n ه=h ه$=A و=W ي=Y ي$=Q
                    تش=c دج=j تس=C طس=C كس=ks يا=6I يا$=i_ يه$=iA ئ=Y ؤ=W
                    ^اي=Y ^او=W ^ا=V ^ال=97 ^عبدال=EXd7 الدين$=7dYn لله=lA ا$=_ ٹ=t ڈ=d ڑ=r ں=n ې=Y ڼ=n
                    """);
    private static final SoundRules CYRILLIC =
            SoundRules.of(
                    """
                    а=a а$=_ б=b в=v г=! д=d е=* ж=Z з=z и=i й=6 к=k л=l м=m н=n о=o п=p р=r с=s
                    т=t у=u ф=f х=K ц=C ч=c ш=S щ=S ъ= ы=i ь= э=e ю=6u я=6a я$=6_ дж=j кс=ks
                    ий$=i6 ый$=i6 ье=6* ия$=i_ тс=C тц=C і=i ї=6i є=6* ґ=g ў=u ј=6 љ=l6 њ=n6 ћ=c ђ=j џ=j
                    ѓ=g ќ=k ѕ=z ғ=G қ=q ң=n ө=o ү=u ұ=u һ=h ә=a җ=j
                    """);
    private static final SoundRules HEBREW =
            SoundRules.of(
                    """
                    א=V ב=B ג=J ד=d ה=h ה$=A ו=@ וו=5 ז=z ח=H ט=t י=Y יי=Y כ=# ל=l מ=m נ=n ס=s ע=E
                    פ=P צ=C ק=k ר=r ש=; ת=t טש=c
                    """);
    private static final SoundRules GREEK =
            SoundRules.of(
                    """
                    α=a α$=_ β=v γ=! δ=D ε=e ζ=z η=i θ=T ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s
                    τ=t υ=i φ=f χ=K ψ=ps ω=o ου=u αι=e ει=i οι=i μπ=b ντ=d γκ=g γγ=ng γχ=nK τζ=j
                    τσ=C αυ=av ευ=ev
                    """);

    private Sounds() {}

    /** The sounds of a folded word. */
    static String of(String text, Script script) {
        return switch (script) {
            case LATIN -> LATIN.read(LatinForms.plain(text));
            case ARABIC -> ARABIC.read(text);
            case CYRILLIC -> CYRILLIC.read(text);
            case HEBREW -> HEBREW.read(text);
            case GREEK -> GREEK.read(text);
            case HAN, KANA, HANGUL -> LATIN.read(EastAsia.latin(text));
            case OTHER -> "";
        };
    }
}
