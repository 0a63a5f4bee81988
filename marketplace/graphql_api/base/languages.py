"""Languages of the API, and words in them. Thai is the base language; others are translations."""

from typing import Any

import graphene
from babel import Locale

# All that Saleor knows, the countries and scripts of each in brackets: a client may ask for any of them, and gets
# words in those into which somebody translated.
KNOWN = """
AF(NA,ZA) AGQ(CM) AK(GH) AM(ET) AR(AE,BH,DJ,DZ,EG,EH,ER,IL,IQ,JO,KM,KW,LB,LY,MA,MR,OM,PS,QA,SA,SD,SO,SS,SY,TD,TN,YE)
AS(IN) ASA(TZ) AST(ES) AZ(CYRL,CYRL_AZ,LATN,LATN_AZ) BAS(CM) BE(BY) BEM(ZM) BEZ(TZ) BG(BG) BM(ML) BN(BD,IN)
BO(CN,IN) BR(FR) BRX(IN) BS(CYRL,CYRL_BA,LATN,LATN_BA) CA(AD,ES,ES_VALENCIA,FR,IT) CCP(BD,IN) CE(RU) CEB(PH) CGG(UG)
CHR(US) CKB(IQ,IR) CS(CZ) CU(RU) CY(GB) DA(DK,GL) DAV(KE) DE(AT,BE,CH,DE,IT,LI,LU) DJE(NE) DSB(DE) DUA(CM) DYO(SN)
DZ(BT) EBU(KE) EE(GH,TG) EL(CY,GR)
EN(AE,AG,AI,AS,AT,AU,BB,BE,BI,BM,BS,BW,BZ,CA,CC,CH,CK,CM,CX,CY,DE,DG,DK,DM,ER,FI,FJ,FK,FM,GB,GD,GG,GH)
EN(GI,GM,GU,GY,HK,IE,IL,IM,IN,IO,JE,JM,KE,KI,KN,KY,LC,LR,LS,MG,MH,MO,MP,MS,MT,MU,MW,MY,NA,NF,NG,NL,NR)
EN(NU,NZ,PG,PH,PK,PN,PR,PW,RW,SB,SC,SD,SE,SG,SH,SI,SL,SS,SX,SZ,TC,TK,TO,TT,TV,TZ,UG,UM,US,VC,VG,VI,VU)
EN(WS,ZA,ZM,ZW) EO ES(AR,BO,BR,BZ,CL,CO,CR,CU,DO,EA,EC,ES,GQ,GT,HN,IC,MX,NI,PA,PE,PH,PR,PY,SV,US,UY,VE) ET(EE)
EU(ES) EWO(CM) FA(AF,IR)
FF(ADLM,ADLM_BF,ADLM_CM,ADLM_GH,ADLM_GM,ADLM_GN,ADLM_GW,ADLM_LR,ADLM_MR,ADLM_NE,ADLM_NG,ADLM_SL,ADLM_SN)
FF(LATN,LATN_BF,LATN_CM,LATN_GH,LATN_GM,LATN_GN,LATN_GW,LATN_LR,LATN_MR,LATN_NE,LATN_NG,LATN_SL,LATN_SN) FI(FI)
FIL(PH) FO(DK,FO)
FR(BE,BF,BI,BJ,BL,CA,CD,CF,CG,CH,CI,CM,DJ,DZ,FR,GA,GF,GN,GP,GQ,HT,KM,LU,MA,MC,MF,MG,ML,MQ,MR,MU,NC,NE)
FR(PF,PM,RE,RW,SC,SN,SY,TD,TG,TN,VU,WF,YT) FUR(IT) FY(NL) GA(GB,IE) GD(GB) GL(ES) GSW(CH,FR,LI) GU(IN) GUZ(KE)
GV(IM) HA(GH,NE,NG) HAW(US) HE(IL) HI(IN) HR(BA,HR) HSB(DE) HU(HU) HY(AM) IA ID(ID) IG(NG) II(CN) IS(IS)
IT(CH,IT,SM,VA) JA(JP) JGO(CM) JMC(TZ) JV(ID) KA(GE) KAB(DZ) KAM(KE) KDE(TZ) KEA(CV) KHQ(ML) KI(KE) KK(KZ) KKJ(CM)
KL(GL) KLN(KE) KM(KH) KN(IN) KO(KP,KR) KOK(IN) KS(ARAB,ARAB_IN) KSB(TZ) KSF(CM) KSH(DE) KU(TR) KW(GB) KY(KG) LAG(TZ)
LB(LU) LG(UG) LKT(US) LN(AO,CD,CF,CG) LO(LA) LRC(IQ,IR) LT(LT) LU(CD) LUO(KE) LUY(KE) LV(LV) MAI(IN) MAS(KE,TZ)
MER(KE) MFE(MU) MG(MG) MGH(MZ) MGO(CM) MI(NZ) MK(MK) ML(IN) MN(MN) MNI(BENG,BENG_IN) MR(IN) MS(BN,ID,MY,SG) MT(MT)
MUA(CM) MY(MM) MZN(IR) NAQ(NA) NB(NO,SJ) ND(ZW) NDS(DE,NL) NE(IN,NP) NL(AW,BE,BQ,CW,NL,SR,SX) NMG(CM) NN(NO) NNH(CM)
NUS(SS) NYN(UG) OM(ET,KE) OR(IN) OS(GE,RU) PA(ARAB,ARAB_PK,GURU,GURU_IN) PCM(NG) PL(PL) PRG PS(AF,PK)
PT(AO,BR,CH,CV,GQ,GW,LU,MO,MZ,PT,ST,TL) QU(BO,EC,PE) RM(CH) RN(BI) RO(MD,RO) ROF(TZ) RU(BY,KG,KZ,MD,RU,UA) RW(RW)
RWK(TZ) SAH(RU) SAQ(KE) SAT(OLCK,OLCK_IN) SBP(TZ) SD(ARAB,ARAB_PK,DEVA,DEVA_IN) SE(FI,NO,SE) SEH(MZ) SES(ML) SG(CF)
SHI(LATN,LATN_MA,TFNG,TFNG_MA) SI(LK) SK(SK) SL(SI) SMN(FI) SN(ZW) SO(DJ,ET,KE,SO) SQ(AL,MK,XK)
SR(CYRL,CYRL_BA,CYRL_ME,CYRL_RS,CYRL_XK,LATN,LATN_BA,LATN_ME,LATN_RS,LATN_XK) SU(LATN,LATN_ID) SV(AX,FI,SE)
SW(CD,KE,TZ,UG) TA(IN,LK,MY,SG) TE(IN) TEO(KE,UG) TG(TJ) TH(TH) TI(ER,ET) TK(TM) TO(TO) TR(CY,TR) TT(RU) TWQ(NE)
TZM(MA) UG(CN) UK(UA) UR(IN,PK) UZ(ARAB,ARAB_AF,CYRL,CYRL_UZ,LATN,LATN_UZ) VAI(LATN,LATN_LR,VAII,VAII_LR) VI(VN) VO
VUN(TZ) WAE(CH) WO(SN) XH(ZA) XOG(UG) YAV(CM) YI YO(BJ,NG) YUE(HANS,HANS_CN,HANT,HANT_HK) ZGH(MA)
ZH(HANS,HANS_CN,HANS_HK,HANS_MO,HANS_SG,HANT,HANT_HK,HANT_MO,HANT_TW) ZU(ZA)
"""


def _codes(known: str) -> list[str]:
    codes: dict[str, None] = {}
    for word in known.split():
        language, _, places = word.rstrip(")").partition("(")
        codes[language] = None
        codes.update((f"{language}_{place}", None) for place in places.split(",") if place)
    return list(codes)


LanguageCodeEnum = graphene.Enum("LanguageCodeEnum", [(code, code) for code in _codes(KNOWN)])


class LanguageDisplay(graphene.ObjectType):
    """A language; its root is its code."""

    code = LanguageCodeEnum(required=True)
    language = graphene.String(required=True)

    @staticmethod
    def resolve_code(root: str, _info: Any) -> str:
        """The code."""
        return root

    @staticmethod
    def resolve_language(root: str, _info: Any) -> str:
        """Its English name."""
        return Locale.parse(root, sep="_").get_display_name("en") or root
